/** Server processes, and clients of their APIs. */
@NullMarked
package org.merchantaccess.nodes.node;

import org.jspecify.annotations.NullMarked;
