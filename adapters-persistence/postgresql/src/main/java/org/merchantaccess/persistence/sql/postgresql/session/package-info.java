/** Checks that connections to PostgreSQL are sessions. */
@NullMarked
package org.merchantaccess.persistence.sql.postgresql.session;

import org.jspecify.annotations.NullMarked;
