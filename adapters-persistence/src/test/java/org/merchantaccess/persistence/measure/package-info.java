/** Measures the speed and size of a store; not part of the tests. */
@NullMarked
package org.merchantaccess.persistence.measure;

import org.jspecify.annotations.NullMarked;
