/** Opens, checks and copies an SQLite database, and runs transactions there, with JDBC. */
@NullMarked
package org.merchantaccess.persistence.sql.sqlite;

import org.jspecify.annotations.NullMarked;
