/** The page on which a merchant finds out why it was refused, and mends it. */
@NullMarked
package org.merchantaccess.http.hub.refusal;

import org.jspecify.annotations.NullMarked;
