/** The server as commands start it: of an installation, or as a demo. */
@NullMarked
package org.merchantaccess.command.server;

import org.jspecify.annotations.NullMarked;
