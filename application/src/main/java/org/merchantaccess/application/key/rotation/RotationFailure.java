package org.merchantaccess.application.key.rotation;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.token.AccessFailure;

/** Reasons why software did not get a new key. */
public sealed interface RotationFailure {

    /** The token or the key was not accepted. */
    record NotAuthenticated(AccessFailure reason) implements RotationFailure {
        public NotAuthenticated {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notAuthenticated(this);
        }
    }

    /** The merchant does not allow its software to replace keys. */
    record NotAllowed() implements RotationFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notAllowed(this);
        }
    }

    /** A former key is still retiring, or the App ID was changed at the same time. */
    record Conflict() implements RotationFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.conflict(this);
        }
    }

    /** The store cannot be reached, did not confirm the commit, or the instance is closed. */
    record StoreUnavailable(UnavailableReason reason) implements RotationFailure {
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
        R notAuthenticated(NotAuthenticated failure);

        R notAllowed(NotAllowed failure);

        R conflict(Conflict failure);

        R storeUnavailable(StoreUnavailable failure);
    }
}
