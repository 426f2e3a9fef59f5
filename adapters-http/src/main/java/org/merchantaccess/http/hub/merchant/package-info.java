/** The page on which operators open, suspend and resume merchants. */
@NullMarked
package org.merchantaccess.http.hub.merchant;

import org.jspecify.annotations.NullMarked;
