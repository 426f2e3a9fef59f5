package org.merchantaccess.application.idempotency;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * Record of a call made with an idempotency key. It holds digests, and a response without secrets.
 *
 * @param call the {@linkplain org.merchantaccess.application.idempotency.IdempotentCall#id() id} of the call
 * @param fingerprint the digest of the content
 * @param answer the response; none if it held a secret
 * @param madeAt when the call was made, to the millisecond
 */
public record IdempotencyRecord(String call, String fingerprint, Option<String> answer, Instant madeAt) {

    /** Requires that no component is null. */
    public IdempotencyRecord {
        requireNonNull(call, "call");
        requireNonNull(fingerprint, "fingerprint");
        requireNonNull(answer, "answer");
        requireNonNull(madeAt, "madeAt");
    }
}
