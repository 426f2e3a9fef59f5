/** The pages on which operators see, open, suspend and resume merchants. */
@NullMarked
package org.merchantaccess.http.hub.merchant;

import org.jspecify.annotations.NullMarked;
