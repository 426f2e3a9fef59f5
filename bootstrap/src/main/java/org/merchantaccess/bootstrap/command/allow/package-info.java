/** Allowlists on the command line. */
@NullMarked
package org.merchantaccess.bootstrap.command.allow;

import org.jspecify.annotations.NullMarked;
