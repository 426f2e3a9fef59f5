/** The installation a command works on: its settings, its control channel and its server. */
@NullMarked
package org.merchantaccess.command.installation;

import org.jspecify.annotations.NullMarked;
