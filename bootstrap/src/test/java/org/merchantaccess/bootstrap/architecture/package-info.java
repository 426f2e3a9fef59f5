/** Checks the architecture rules for this project. */
@NullMarked
package org.merchantaccess.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
