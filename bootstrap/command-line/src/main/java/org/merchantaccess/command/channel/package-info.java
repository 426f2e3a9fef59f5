/** The control channel to an environment: calls, responses and failures. */
@NullMarked
package org.merchantaccess.command.channel;

import org.jspecify.annotations.NullMarked;
