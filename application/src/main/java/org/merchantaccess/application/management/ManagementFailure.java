package org.merchantaccess.application.management;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.kernel.UnavailableReason;

/** Why a management key is of no use. */
public sealed interface ManagementFailure {

    /** It is none of ours. */
    record UnknownKey() implements ManagementFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownKey(this);
        }
    }

    /** The session by whose right it was asked has ended, or never was one. */
    record NotSignedIn() implements ManagementFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notSignedIn(this);
        }
    }

    /** The person by whose right it was asked may not do that there (P2). */
    record NotAllowed() implements ManagementFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notAllowed(this);
        }
    }

    /** The last proof of that person was given too long ago for that (P9). */
    record NotFresh() implements ManagementFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notFresh(this);
        }
    }

    /** There are as many good keys as there may be. */
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

    /** One answer for each failure. */
    interface Cases<R> {
        R unknownKey(UnknownKey failure);

        R notSignedIn(NotSignedIn failure);

        R notAllowed(NotAllowed failure);

        R notFresh(NotFresh failure);

        R tooMany(TooMany failure);

        R storeUnavailable(StoreUnavailable failure);
    }
}
