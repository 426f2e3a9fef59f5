package org.merchantaccess.application.kernel;

import org.merchantaccess.domain.merchant.MerchantId;

/** Why a question about a merchant was not answered. */
public sealed interface ReadFailure {

    /** No such merchant. */
    record UnknownMerchant(MerchantId merchant) implements ReadFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownMerchant(this);
        }
    }

    /** The store cannot be reached. */
    record StoreUnavailable() implements ReadFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.storeUnavailable(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** One answer for each failure. */
    interface Cases<R> {
        R unknownMerchant(UnknownMerchant failure);

        R storeUnavailable(StoreUnavailable failure);
    }
}
