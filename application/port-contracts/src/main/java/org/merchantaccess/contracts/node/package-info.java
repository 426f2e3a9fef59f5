/** Contracts of the change feed and of the table of nodes. */
@NullMarked
package org.merchantaccess.contracts.node;

import org.jspecify.annotations.NullMarked;
