/** In-memory access directory of a node, and the propagation of changes between nodes. */
@NullMarked
package org.merchantaccess.application.directory;

import org.jspecify.annotations.NullMarked;
