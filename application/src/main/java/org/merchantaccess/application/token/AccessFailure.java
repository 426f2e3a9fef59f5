package org.merchantaccess.application.token;

import org.merchantaccess.domain.token.RefusalCause;

/** Why somebody was not let in. */
public sealed interface AccessFailure {

    /** Refused, for a cause that the caller must not learn (R11). */
    record Refused(RefusalCause cause) implements AccessFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refused(this);
        }
    }

    /** This node has had no sign of life from the store for so long that it may not know of a change: not the caller's fault. */
    record Stale() implements AccessFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stale(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** One answer for each failure. */
    interface Cases<R> {
        R refused(Refused failure);

        R stale(Stale failure);
    }
}
