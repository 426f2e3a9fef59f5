/** Contracts of tokens and of the ports that remember used and revoked ones. */
@NullMarked
package org.merchantaccess.contracts.token;

import org.jspecify.annotations.NullMarked;
