/** Control channels of the command line: in its own process, or to the server that holds the data folder. */
@NullMarked
package org.merchantaccess.bootstrap.control;

import org.jspecify.annotations.NullMarked;
