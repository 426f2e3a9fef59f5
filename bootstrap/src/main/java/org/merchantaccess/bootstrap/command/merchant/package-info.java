/** Merchants on the command line. */
@NullMarked
package org.merchantaccess.bootstrap.command.merchant;

import org.jspecify.annotations.NullMarked;
