/** Management keys on the command line. */
@NullMarked
package org.merchantaccess.bootstrap.command.key;

import org.jspecify.annotations.NullMarked;
