/** Architecture rules for hexagonal projects, each with a number and a reason. */
@NullMarked
package org.merchantaccess.architecture;

import org.jspecify.annotations.NullMarked;
