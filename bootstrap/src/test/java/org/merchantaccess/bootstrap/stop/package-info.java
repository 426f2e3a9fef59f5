/** Tests that a stopping server completes all requests. */
@NullMarked
package org.merchantaccess.bootstrap.stop;

import org.jspecify.annotations.NullMarked;
