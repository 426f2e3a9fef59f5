/** A running node: its id and its health. */
@NullMarked
package org.merchantaccess.application.node;

import org.jspecify.annotations.NullMarked;
