/** Use cases of merchant profiles: open, suspend, resume, read, list. */
@NullMarked
package org.merchantaccess.application.merchant;

import org.jspecify.annotations.NullMarked;
