/** Types for calls with an idempotency key: identification, record, result, failures. */
@NullMarked
package org.merchantaccess.application.idempotency;

import org.jspecify.annotations.NullMarked;
