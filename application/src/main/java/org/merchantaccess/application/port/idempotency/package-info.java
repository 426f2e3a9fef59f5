/** Port for the records of calls made with an idempotency key. */
@NullMarked
package org.merchantaccess.application.port.idempotency;

import org.jspecify.annotations.NullMarked;
