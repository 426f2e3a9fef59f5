/** The command line. */
@NullMarked
package org.merchantaccess.bootstrap.command;

import org.jspecify.annotations.NullMarked;
