package org.merchantaccess.domain.credential;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Instant;

/** The current activation of an active App ID, with the time of <em>Set to Active</em>. */
public record ActiveSince(Activation activation, Instant at) {
    public ActiveSince {
        requireNonNull(activation, "activation");
        requireNonNull(at, "at");
    }
}
