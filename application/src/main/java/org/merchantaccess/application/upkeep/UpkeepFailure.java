package org.merchantaccess.application.upkeep;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.kernel.UnavailableReason;

/** Why keys were not replaced. What was done before that stays done, and nothing is lost: it can be begun again. */
public sealed interface UpkeepFailure {

    /** The store cannot be reached, or the instance is closed. */
    record StoreUnavailable(UnavailableReason reason) implements UpkeepFailure {

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

    /** The new keys could not be written down. */
    record KeysUnkept(String reason) implements UpkeepFailure {
        public KeysUnkept {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.keysUnkept(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** One answer for each failure. */
    interface Cases<R> {
        R storeUnavailable(StoreUnavailable failure);

        R keysUnkept(KeysUnkept failure);
    }
}
