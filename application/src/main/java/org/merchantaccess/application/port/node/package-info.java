/** Ports through which the nodes of one store learn of changes. */
@NullMarked
package org.merchantaccess.application.port.node;

import org.jspecify.annotations.NullMarked;
