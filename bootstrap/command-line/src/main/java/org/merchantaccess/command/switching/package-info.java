/** Commands on switches of the active App ID. */
@NullMarked
package org.merchantaccess.command.switching;

import org.jspecify.annotations.NullMarked;
