/** Contract of the results of idempotent calls. */
@NullMarked
package org.merchantaccess.contracts.idempotency;

import org.jspecify.annotations.NullMarked;
