/** Exchanges text with the operating system as UTF-8, independent of the locale. */
@NullMarked
package org.merchantaccess.command.process;

import org.jspecify.annotations.NullMarked;
