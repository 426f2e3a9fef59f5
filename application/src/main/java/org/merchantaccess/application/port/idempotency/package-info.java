/** What is kept of calls that were made under an idempotency key. */
@NullMarked
package org.merchantaccess.application.port.idempotency;

import org.jspecify.annotations.NullMarked;
