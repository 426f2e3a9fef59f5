/** Statements, rows and transactions: the one place that speaks JDBC. */
@NullMarked
package org.merchantaccess.persistence.sql;

import org.jspecify.annotations.NullMarked;
