package org.merchantaccess.application.outcome;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** The only failure of some use cases: the store cannot be reached, or the instance is closed. */
public record Unavailable(UnavailableReason reason) {

    public Unavailable {
        requireNonNull(reason, "reason");
    }

    /** The store, or another port, did not answer. */
    public Unavailable() {
        this(UnavailableReason.NO_ANSWER);
    }
}
