package org.merchantaccess.domain.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Instant;

/** A signing key, and from when on tokens are signed with it: until the next one takes its place. */
public record ScheduledSigningKey(SigningKey key, Instant signsFrom) {
    public ScheduledSigningKey {
        requireNonNull(key, "key");
        requireNonNull(signsFrom, "signsFrom");
    }
}
