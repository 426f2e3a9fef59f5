package org.merchantaccess.application.resource;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.outcome.UnavailableReason;

/** Reasons why a change of the resource servers was not made. */
public sealed interface ResourceServerFailure {

    /** The name is blank, too long or not printable. */
    record InvalidName() implements ResourceServerFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.invalidName(this);
        }
    }

    /** There is the maximum number of resource servers. */
    record TooMany(int limit) implements ResourceServerFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooMany(this);
        }
    }

    /** There is no resource server with that ID. */
    record Unknown(String id) implements ResourceServerFailure {
        public Unknown {
            requireNonNull(id, "id");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknown(this);
        }
    }

    /** The store cannot be reached, did not confirm the commit, or the instance is closed. */
    record StoreUnavailable(UnavailableReason reason) implements ResourceServerFailure {
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
        R invalidName(InvalidName failure);

        R tooMany(TooMany failure);

        R unknown(Unknown failure);

        R storeUnavailable(StoreUnavailable failure);
    }
}
