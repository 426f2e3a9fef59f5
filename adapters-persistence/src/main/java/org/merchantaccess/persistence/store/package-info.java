/** Opens a data folder as a store with all its ports. */
@NullMarked
package org.merchantaccess.persistence.store;

import org.jspecify.annotations.NullMarked;
