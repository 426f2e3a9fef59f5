package org.merchantaccess.application.upkeep;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.outcome.UnavailableReason;

/** Reasons why keys were not replaced. Completed steps are kept, nothing is lost, and the operation can be repeated. */
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

    /** The new keys could not be saved. */
    record KeysNotSaved(String reason) implements UpkeepFailure {
        public KeysNotSaved {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.keysNotSaved(this);
        }
    }

    /**
     * Other nodes of the store do not have the newest version of the sealing keys. Nothing has changed.
     *
     * @param nodes how many of them
     */
    record KeysNotOnAllNodes(long nodes) implements UpkeepFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.keysNotOnAllNodes(this);
        }
    }

    /** The operator has not supplied a new version of the sealing keys. Nothing has changed. */
    record NoNewKeys() implements UpkeepFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noNewKeys(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. */
    interface Cases<R> {
        R storeUnavailable(StoreUnavailable failure);

        R keysNotSaved(KeysNotSaved failure);

        R keysNotOnAllNodes(KeysNotOnAllNodes failure);

        R noNewKeys(NoNewKeys failure);
    }
}
