/** The command line: parses arguments, calls the server or the data folder, and prints the result. */
@NullMarked
package org.merchantaccess.command;

import org.jspecify.annotations.NullMarked;
