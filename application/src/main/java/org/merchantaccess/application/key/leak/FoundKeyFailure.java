package org.merchantaccess.application.key.leak;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;
import org.merchantaccess.application.outcome.UnavailableReason;

/** Reasons why a report of a found key was not received. */
public sealed interface FoundKeyFailure {

    /**
     * Too many reports came from that source.
     *
     * @param retryAfter time until the next report is received
     */
    record TooManyReports(Duration retryAfter) implements FoundKeyFailure {
        public TooManyReports {
            requireNonNull(retryAfter, "retryAfter");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooManyReports(this);
        }
    }

    /** The store cannot be reached, did not confirm the commit, or the instance is closed. Send the report again. */
    record StoreUnavailable(UnavailableReason reason) implements FoundKeyFailure {
        public StoreUnavailable {
            requireNonNull(reason, "reason");
        }

        /** The store, or another port, did not answer. */
        public StoreUnavailable() {
            this(UnavailableReason.NO_ANSWER);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.storeUnavailable(this);
        }
    }

    /** Returns the result for this failure. */
    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. */
    interface Cases<R> {
        R tooManyReports(TooManyReports failure);

        R storeUnavailable(StoreUnavailable failure);
    }
}
