/** What people live through, over real HTTP. */
@NullMarked
package org.merchantaccess.journey;

import org.jspecify.annotations.NullMarked;
