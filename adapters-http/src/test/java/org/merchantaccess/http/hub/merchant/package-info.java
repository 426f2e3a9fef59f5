/** Tests of the page of merchants. */
@NullMarked
package org.merchantaccess.http.hub.merchant;

import org.jspecify.annotations.NullMarked;
