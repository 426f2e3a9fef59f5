/** What keeps the store sound, on the command line. */
@NullMarked
package org.merchantaccess.bootstrap.command.upkeep;

import org.jspecify.annotations.NullMarked;
