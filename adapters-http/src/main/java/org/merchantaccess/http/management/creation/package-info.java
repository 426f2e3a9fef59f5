/** Requests that create something or answer with a secret: done at most once for each idempotency key. */
@NullMarked
package org.merchantaccess.http.management.creation;

import org.jspecify.annotations.NullMarked;
