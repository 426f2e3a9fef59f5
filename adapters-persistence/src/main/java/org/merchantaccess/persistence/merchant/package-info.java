/** Stores merchant profiles. */
@NullMarked
package org.merchantaccess.persistence.merchant;

import org.jspecify.annotations.NullMarked;
