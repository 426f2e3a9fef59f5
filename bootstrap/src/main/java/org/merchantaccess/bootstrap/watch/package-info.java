/** Counts and logs the events of environments. */
@NullMarked
package org.merchantaccess.bootstrap.watch;

import org.jspecify.annotations.NullMarked;
