/** The rules of a hexagonal house, for every house: each with its number and its reason. */
@NullMarked
package org.merchantaccess.architecture;

import org.jspecify.annotations.NullMarked;
