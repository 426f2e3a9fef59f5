/** Merchant profiles: open, suspend, resume, list. */
@NullMarked
package org.merchantaccess.application.merchant;

import org.jspecify.annotations.NullMarked;
