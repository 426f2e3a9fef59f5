/** Merchant profiles as rows. */
@NullMarked
package org.merchantaccess.persistence.merchant;

import org.jspecify.annotations.NullMarked;
