package org.merchantaccess.application.account;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;

/** Why nobody has proved who they are. */
public sealed interface ProofFailure {

    /** There is no such account, or it has another password; which of the two is not told. */
    record Wrong() implements ProofFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.wrong(this);
        }
    }

    /** After failures the next try has to wait (P6); this one was not looked at. */
    record TooSoon(Duration retryAfter) implements ProofFailure {
        public TooSoon {
            requireNonNull(retryAfter, "retryAfter");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooSoon(this);
        }
    }

    /** So many passwords are being checked that this one was not; a little later it will be. */
    record Busy() implements ProofFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.busy(this);
        }
    }

    /** The store cannot be reached, or did not say whether it has committed. */
    record StoreUnavailable() implements ProofFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.storeUnavailable(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** One answer for each failure. */
    interface Cases<R> {
        R wrong(Wrong failure);

        R tooSoon(TooSoon failure);

        R busy(Busy failure);

        R storeUnavailable(StoreUnavailable failure);
    }
}
