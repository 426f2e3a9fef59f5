/** Idempotent execution of requests that create something or return a secret: at most once for each idempotency key. */
@NullMarked
package org.merchantaccess.http.api.creation;

import org.jspecify.annotations.NullMarked;
