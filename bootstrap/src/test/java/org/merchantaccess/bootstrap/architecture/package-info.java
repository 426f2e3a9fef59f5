/** What the rules of a hexagonal house ask of this one. */
@NullMarked
package org.merchantaccess.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
