/** Opens a data folder as a store, and all its ports. */
@NullMarked
package org.merchantaccess.persistence.store;

import org.jspecify.annotations.NullMarked;
