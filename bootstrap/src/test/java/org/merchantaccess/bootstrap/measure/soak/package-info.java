/** Whether a server that works for long needs ever more of anything. */
@NullMarked
package org.merchantaccess.bootstrap.measure.soak;

import org.jspecify.annotations.NullMarked;
