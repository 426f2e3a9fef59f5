/** Commands on management keys. */
@NullMarked
package org.merchantaccess.command.key;

import org.jspecify.annotations.NullMarked;
