package org.merchantaccess.application.people.authorization;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.domain.merchant.MerchantId;

/** A reason why an action of a signed-in person is not authorized. */
public sealed interface AuthorizationFailure {

    /** The session has ended or does not exist. */
    record NotSignedIn() implements AuthorizationFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notSignedIn(this);
        }
    }

    /** The person is not related to the merchant, so its existence is not disclosed (S56). */
    record UnknownMerchant(MerchantId merchant) implements AuthorizationFailure {
        public UnknownMerchant {
            requireNonNull(merchant, "merchant");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownMerchant(this);
        }
    }

    /** The person's role does not permit the action (P2). */
    record NotAllowed() implements AuthorizationFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notAllowed(this);
        }
    }

    /** The last proof of identity is too old for the action (P9). */
    record NotFresh() implements AuthorizationFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notFresh(this);
        }
    }

    /** Returns the result for this failure. */
    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. */
    interface Cases<R> {
        R notSignedIn(NotSignedIn failure);

        R unknownMerchant(UnknownMerchant failure);

        R notAllowed(NotAllowed failure);

        R notFresh(NotFresh failure);
    }
}
