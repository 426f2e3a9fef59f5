package org.merchantaccess.application.outcome;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.domain.merchant.MerchantId;

/** Reasons why a read failed. */
public sealed interface ReadFailure {

    /** There is no such merchant. */
    record UnknownMerchant(MerchantId merchant) implements ReadFailure {
        public UnknownMerchant {
            requireNonNull(merchant, "merchant");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownMerchant(this);
        }
    }

    /** The store cannot be reached, or the instance is closed. */
    record StoreUnavailable(UnavailableReason reason) implements ReadFailure {

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
        R unknownMerchant(UnknownMerchant failure);

        R storeUnavailable(StoreUnavailable failure);
    }
}
