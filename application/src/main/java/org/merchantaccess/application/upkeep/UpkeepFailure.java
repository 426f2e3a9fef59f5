package org.merchantaccess.application.upkeep;

/** Why keys were not replaced. What was done before that stays done, and nothing is lost: it can be begun again. */
public sealed interface UpkeepFailure {

    /** The store cannot be reached. */
    record StoreUnavailable() implements UpkeepFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.storeUnavailable(this);
        }
    }

    /** The new keys could not be written down. */
    record KeysUnkept(String reason) implements UpkeepFailure {
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
