/** Implements the parts of a store that are the same on every SQL database. */
@NullMarked
package org.merchantaccess.persistence.store;

import org.jspecify.annotations.NullMarked;
