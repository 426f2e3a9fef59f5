/** Implements the use cases of {@link org.merchantaccess.application.merchant}. */
@NullMarked
package org.merchantaccess.application.handler.merchant;

import org.jspecify.annotations.NullMarked;
