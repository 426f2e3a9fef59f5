/** Executes SQL statements in transactions, as the only package that uses JDBC. */
@NullMarked
package org.merchantaccess.persistence.sql;

import org.jspecify.annotations.NullMarked;
