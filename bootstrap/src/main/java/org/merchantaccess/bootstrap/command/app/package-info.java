/** App IDs on the command line. */
@NullMarked
package org.merchantaccess.bootstrap.command.app;

import org.jspecify.annotations.NullMarked;
