package org.merchantaccess.application.management;

/** Why a management key is of no use. */
public sealed interface ManagementFailure {

    /** It is none of ours. */
    record UnknownKey() implements ManagementFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownKey(this);
        }
    }

    /** There are as many good keys as there may be. */
    record TooMany(int limit) implements ManagementFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooMany(this);
        }
    }

    /** The store cannot be reached. */
    record StoreUnavailable() implements ManagementFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.storeUnavailable(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** One answer for each failure. */
    interface Cases<R> {
        R unknownKey(UnknownKey failure);

        R tooMany(TooMany failure);

        R storeUnavailable(StoreUnavailable failure);
    }
}
