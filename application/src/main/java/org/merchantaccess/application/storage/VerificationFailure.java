package org.merchantaccess.application.storage;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.outcome.UnavailableReason;

/** Reasons why a store was not verified. They say nothing about the state of the data. */
public sealed interface VerificationFailure {

    /** The store cannot be read because of a fault of the machine, not of the data. */
    record StoreUnreadable(String reason) implements VerificationFailure {
        public StoreUnreadable {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.storeUnreadable(this);
        }
    }

    /** The store exists in memory only, so there is nothing to verify. */
    record NothingStored() implements VerificationFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nothingStored(this);
        }
    }

    /** The store cannot be reached, or the instance is closed. */
    record StoreUnavailable(UnavailableReason reason) implements VerificationFailure {
        public StoreUnavailable {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.storeUnavailable(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. */
    interface Cases<R> {
        R storeUnreadable(StoreUnreadable failure);

        R nothingStored(NothingStored failure);

        R storeUnavailable(StoreUnavailable failure);
    }
}
