/** How the command line reaches an environment: in its own process, or through the server that holds the data folder. */
@NullMarked
package org.merchantaccess.bootstrap.control;

import org.jspecify.annotations.NullMarked;
