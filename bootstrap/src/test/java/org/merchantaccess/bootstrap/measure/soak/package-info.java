/** Soak test: detects growth of resources under constant load. */
@NullMarked
package org.merchantaccess.bootstrap.measure.soak;

import org.jspecify.annotations.NullMarked;
