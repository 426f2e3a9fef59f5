/** Starts the program: command line, server and demo. */
@NullMarked
package org.merchantaccess.bootstrap;

import org.jspecify.annotations.NullMarked;
