package org.merchantaccess.application.port.idempotency;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * What is kept of a call that was made under an idempotency key. It holds digests and an answer without secrets.
 *
 * @param call the {@linkplain org.merchantaccess.application.kernel.IdempotentCall#id() id} of the call
 * @param fingerprint the digest of what was asked for
 * @param answer what was answered; none where the answer held a secret
 * @param madeAt when the call was made, to the millisecond
 */
public record IdempotencyRecord(String call, String fingerprint, Option<String> answer, Instant madeAt) {

    /** A record in which nothing is null. */
    public IdempotencyRecord {
        requireNonNull(call, "call");
        requireNonNull(fingerprint, "fingerprint");
        requireNonNull(answer, "answer");
        requireNonNull(madeAt, "madeAt");
    }
}
