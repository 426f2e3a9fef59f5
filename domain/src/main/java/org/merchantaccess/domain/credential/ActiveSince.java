package org.merchantaccess.domain.credential;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Instant;

/** The present activation of an active App ID, and when <em>Set to Active</em> was answered. */
public record ActiveSince(Activation activation, Instant at) {
    public ActiveSince {
        requireNonNull(activation, "activation");
        requireNonNull(at, "at");
    }
}
