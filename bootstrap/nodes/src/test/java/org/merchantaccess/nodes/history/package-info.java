/** Recorded operations of concurrent clients, and the checks of what they may observe. */
@NullMarked
package org.merchantaccess.nodes.history;

import org.jspecify.annotations.NullMarked;
