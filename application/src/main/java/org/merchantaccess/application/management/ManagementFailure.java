package org.merchantaccess.application.management;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.outcome.UnavailableReason;

/** Reasons why a management key was not accepted, created or revoked. */
public sealed interface ManagementFailure {

    /** The key is unknown or revoked. */
    record UnknownKey() implements ManagementFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownKey(this);
        }
    }

    /** The maximum number of valid keys exists already. */
    record TooMany(int limit) implements ManagementFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooMany(this);
        }
    }

    /** The store cannot be reached, or the instance is closed. */
    record StoreUnavailable(UnavailableReason reason) implements ManagementFailure {

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

    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. */
    interface Cases<R> {
        R unknownKey(UnknownKey failure);

        R tooMany(TooMany failure);

        R storeUnavailable(StoreUnavailable failure);
    }
}
