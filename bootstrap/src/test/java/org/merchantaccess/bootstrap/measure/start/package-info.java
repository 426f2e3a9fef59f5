/** Measures how long the demo takes from the start of its process to the first granted login. */
@NullMarked
package org.merchantaccess.bootstrap.measure.start;

import org.jspecify.annotations.NullMarked;
