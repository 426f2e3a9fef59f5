/** Commands on the allowlist of a merchant. */
@NullMarked
package org.merchantaccess.command.allow;

import org.jspecify.annotations.NullMarked;
