/** Contracts of the ports that store keys. */
@NullMarked
package org.merchantaccess.contracts.key;

import org.jspecify.annotations.NullMarked;
