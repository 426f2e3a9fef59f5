/** Commands on merchants. */
@NullMarked
package org.merchantaccess.command.merchant;

import org.jspecify.annotations.NullMarked;
