/** The merchant profile: the one thing that is changed as a whole. */
@NullMarked
package org.merchantaccess.domain.merchant;

import org.jspecify.annotations.NullMarked;
