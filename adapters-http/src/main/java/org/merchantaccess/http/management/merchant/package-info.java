/** Merchant profiles in the management API. */
@NullMarked
package org.merchantaccess.http.management.merchant;

import org.jspecify.annotations.NullMarked;
