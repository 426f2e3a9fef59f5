/** Inspects a store for damage: the checksums of its pages and the redundant values in its tables. */
@NullMarked
package org.merchantaccess.persistence.store.inspection;

import org.jspecify.annotations.NullMarked;
