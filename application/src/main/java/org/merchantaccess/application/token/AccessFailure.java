package org.merchantaccess.application.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.domain.token.RefusalCause;

/** Reasons why a login or a call was not accepted. */
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
     * Refused, and the caller must wait because of too many failures. Reveals no more than {@link Refused}.
     *
     * @param retryAfter time until another failure is accepted without a wait
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

    /** This node has not reached the store for so long that it may have missed a change. Not caused by the caller. */
    record Stale() implements AccessFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stale(this);
        }
    }

    /** Not decided: the instance is closed, or a required port did not answer. Not caused by the caller. */
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

    /** Maps each failure to a result. */
    interface Cases<R> {
        R refused(Refused failure);

        R tooManyFailures(TooManyFailures failure);

        R stale(Stale failure);

        R unavailable(Unavailable failure);
    }
}
