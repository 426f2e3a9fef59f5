/** Contracts of the ports: {@code StoreContracts} for a complete store, and one for each port. */
@NullMarked
package org.merchantaccess.contracts;

import org.jspecify.annotations.NullMarked;
