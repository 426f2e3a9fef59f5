/** How fast the server is, asked over loopback by another process. */
@NullMarked
package org.merchantaccess.bootstrap.measure.load;

import org.jspecify.annotations.NullMarked;
