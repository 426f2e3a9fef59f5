package org.merchantaccess.application.people.outcome;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;

/** A reason why a proof of identity by password failed. */
public sealed interface ProofFailure {

    /** The account does not exist or the password is wrong; it is not disclosed which. */
    record Wrong() implements ProofFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.wrong(this);
        }
    }

    /** The next attempt after failures must wait (P6). This attempt was not evaluated. */
    record TooSoon(Duration retryAfter) implements ProofFailure {
        public TooSoon {
            requireNonNull(retryAfter, "retryAfter");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooSoon(this);
        }
    }

    /** Too many passwords are being checked. A later attempt will succeed. */
    record Busy() implements ProofFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.busy(this);
        }
    }

    /** The store is unavailable or did not confirm the commit. */
    record StoreUnavailable() implements ProofFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.storeUnavailable(this);
        }
    }

    /** Returns the result for this failure. */
    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. */
    interface Cases<R> {
        R wrong(Wrong failure);

        R tooSoon(TooSoon failure);

        R busy(Busy failure);

        R storeUnavailable(StoreUnavailable failure);
    }
}
