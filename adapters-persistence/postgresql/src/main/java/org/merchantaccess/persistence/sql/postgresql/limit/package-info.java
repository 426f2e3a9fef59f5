/** Limits the number of changes at a time, and the time of each. */
@NullMarked
package org.merchantaccess.persistence.sql.postgresql.limit;

import org.jspecify.annotations.NullMarked;
