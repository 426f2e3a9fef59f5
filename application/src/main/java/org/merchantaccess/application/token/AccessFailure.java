package org.merchantaccess.application.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;
import org.merchantaccess.application.kernel.UnavailableReason;
import org.merchantaccess.domain.token.RefusalCause;

/** Why somebody was not let in. */
public sealed interface AccessFailure {

    /** Refused, for a cause that the caller must not learn (R11). */
    record Refused(RefusalCause cause) implements AccessFailure {
        public Refused {
            requireNonNull(cause, "cause");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refused(this);
        }
    }

    /**
     * Refused, and so often before that the caller must wait. Says no more than {@link Refused} does.
     *
     * @param retryAfter until one more failure would be answered as such
     */
    record TooManyFailures(Duration retryAfter) implements AccessFailure {
        public TooManyFailures {
            requireNonNull(retryAfter, "retryAfter");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooManyFailures(this);
        }
    }

    /** This node has had no sign of life from the store for so long that it may not know of a change: not the caller's fault. */
    record Stale() implements AccessFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stale(this);
        }
    }

    /** Not decided: the instance is closed, or a port that the decision needs did not answer. Not the caller's fault. */
    record Unavailable(UnavailableReason reason) implements AccessFailure {

        public Unavailable {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unavailable(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** One answer for each failure. */
    interface Cases<R> {
        R refused(Refused failure);

        R tooManyFailures(TooManyFailures failure);

        R stale(Stale failure);

        R unavailable(Unavailable failure);
    }
}
