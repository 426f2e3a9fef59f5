package org.merchantaccess.domain.signing;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Instant;

/** A signing key with the time from which it signs tokens. It signs until the next key's time. */
public record ScheduledSigningKey(SigningKey key, Instant signsFrom) {
    public ScheduledSigningKey {
        requireNonNull(key, "key");
        requireNonNull(signsFrom, "signsFrom");
    }
}
