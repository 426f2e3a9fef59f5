/** Stores management keys by their digests, and records of calls with an idempotency key. */
@NullMarked
package org.merchantaccess.persistence.management;

import org.jspecify.annotations.NullMarked;
