/** Base classes of commands that call the management API of one environment or of all. */
@NullMarked
package org.merchantaccess.command.api;

import org.jspecify.annotations.NullMarked;
