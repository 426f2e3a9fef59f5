package org.merchantaccess.application.kernel;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.Version;

/**
 * Why a change was not made. Whatever the case: nothing of it was.
 *
 * @param <F> why a rule of the domain refuses such a change
 */
public sealed interface ChangeFailure<F> {

    /** No such merchant. */
    record UnknownMerchant<F>(MerchantId merchant) implements ChangeFailure<F> {
        public UnknownMerchant {
            requireNonNull(merchant, "merchant");
        }

        @Override
        public <R> R match(Cases<F, R> cases) {
            return cases.unknownMerchant(this);
        }
    }

    /** The session by whose right it was asked has ended, or never was one. */
    record NotSignedIn<F>() implements ChangeFailure<F> {
        @Override
        public <R> R match(Cases<F, R> cases) {
            return cases.notSignedIn(this);
        }
    }

    /** The person by whose right it was asked may not do that there (P2). */
    record NotAllowed<F>() implements ChangeFailure<F> {
        @Override
        public <R> R match(Cases<F, R> cases) {
            return cases.notAllowed(this);
        }
    }

    /** The last proof of that person was given too long ago for that (P9). */
    record NotFresh<F>() implements ChangeFailure<F> {
        @Override
        public <R> R match(Cases<F, R> cases) {
            return cases.notFresh(this);
        }
    }

    /** A rule of the domain said no. */
    record Refused<F>(F reason) implements ChangeFailure<F> {
        public Refused {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<F, R> cases) {
            return cases.refused(this);
        }
    }

    /** Somebody else changed the profile since the version that was expected. */
    record Outdated<F>(Version current) implements ChangeFailure<F> {
        public Outdated {
            requireNonNull(current, "current");
        }

        @Override
        public <R> R match(Cases<F, R> cases) {
            return cases.outdated(this);
        }
    }

    /** The store cannot be reached, or did not say whether it has committed, or the instance is closed. */
    record StoreUnavailable<F>(UnavailableReason reason) implements ChangeFailure<F> {

        public StoreUnavailable {
            requireNonNull(reason, "reason");
        }

        /** The store, or another port, did not answer. */
        public StoreUnavailable() {
            this(UnavailableReason.NO_ANSWER);
        }

        @Override
        public <R> R match(Cases<F, R> cases) {
            return cases.storeUnavailable(this);
        }
    }

    <R> R match(Cases<F, R> cases);

    /** One answer for each failure. */
    interface Cases<F, R> {
        R unknownMerchant(UnknownMerchant<F> failure);

        R notSignedIn(NotSignedIn<F> failure);

        R notAllowed(NotAllowed<F> failure);

        R notFresh(NotFresh<F> failure);

        R refused(Refused<F> failure);

        R outdated(Outdated<F> failure);

        R storeUnavailable(StoreUnavailable<F> failure);
    }
}
