/** The merchant profile, the aggregate root of the domain. */
@NullMarked
package org.merchantaccess.domain.merchant;

import org.jspecify.annotations.NullMarked;
