/** How fast and how large a store is. */
@NullMarked
package org.merchantaccess.persistence.measure;

import org.jspecify.annotations.NullMarked;
