/** The commands that prepare stores before a server uses them. */
@NullMarked
package org.merchantaccess.command.store;

import org.jspecify.annotations.NullMarked;
