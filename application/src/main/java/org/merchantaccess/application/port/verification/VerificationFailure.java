package org.merchantaccess.application.port.verification;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.kernel.UnavailableReason;

/** Why a store was not verified. Nothing is known of it then. */
public sealed interface VerificationFailure {

    /** It cannot be read, which is a fault of the machine and not of what is stored. */
    record StoreUnreadable(String reason) implements VerificationFailure {
        public StoreUnreadable {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.storeUnreadable(this);
        }
    }

    /** This store does not outlive the process, so there is nothing to verify. */
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

    /** One answer for each failure. */
    interface Cases<R> {
        R storeUnreadable(StoreUnreadable failure);

        R nothingStored(NothingStored failure);

        R storeUnavailable(StoreUnavailable failure);
    }
}
