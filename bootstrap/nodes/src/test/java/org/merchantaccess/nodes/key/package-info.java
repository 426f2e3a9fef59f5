/** Tests of keys and scheduled switches on several nodes. */
@NullMarked
package org.merchantaccess.nodes.key;

import org.jspecify.annotations.NullMarked;
