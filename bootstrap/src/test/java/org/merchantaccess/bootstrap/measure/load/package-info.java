/** Measures the throughput of the server over loopback, from another process. */
@NullMarked
package org.merchantaccess.bootstrap.measure.load;

import org.jspecify.annotations.NullMarked;
