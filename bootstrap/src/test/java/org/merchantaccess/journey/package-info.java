/** End-to-end scenarios over real HTTP. */
@NullMarked
package org.merchantaccess.journey;

import org.jspecify.annotations.NullMarked;
