/** Shows how operators see to merchants. */
@NullMarked
package org.merchantaccess.http.hub.merchant;

import org.jspecify.annotations.NullMarked;
