/** Connects to PostgreSQL and runs transactions there, with JDBC. */
@NullMarked
package org.merchantaccess.persistence.sql.postgresql;

import org.jspecify.annotations.NullMarked;
