/** Commands on the App IDs of a merchant. */
@NullMarked
package org.merchantaccess.command.app;

import org.jspecify.annotations.NullMarked;
