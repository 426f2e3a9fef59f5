/** Opens a PostgreSQL database as a store with all its ports. */
@NullMarked
package org.merchantaccess.persistence.postgresql;

import org.jspecify.annotations.NullMarked;
