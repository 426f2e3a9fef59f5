/** Output of commands: text, tables, refusals and their remedies. */
@NullMarked
package org.merchantaccess.command.terminal;

import org.jspecify.annotations.NullMarked;
