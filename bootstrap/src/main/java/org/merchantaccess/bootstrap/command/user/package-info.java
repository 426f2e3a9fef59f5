/** People on the command line. */
@NullMarked
package org.merchantaccess.bootstrap.command.user;

import org.jspecify.annotations.NullMarked;
