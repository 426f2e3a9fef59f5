package org.merchantaccess.application.people;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;
import org.merchantaccess.application.kernel.UnavailableReason;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.PasswordFailure;

/** Why nothing was changed or told of people. */
public sealed interface PeopleFailure {

    /** Who asked may not do that there (P2, P3, P4). */
    record NotAllowed() implements PeopleFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notAllowed(this);
        }
    }

    /** The session by whose right it was asked has ended, or never was one. */
    record NotSignedIn() implements PeopleFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notSignedIn(this);
        }
    }

    /** The last proof of the session was given too long ago for a change of people (P9). */
    record NotFresh() implements PeopleFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notFresh(this);
        }
    }

    /** It is no address of the kind people sign in with (P1). */
    record InvalidEmail() implements PeopleFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.invalidEmail(this);
        }
    }

    /** No such merchant. */
    record UnknownMerchant(MerchantId merchant) implements PeopleFailure {
        public UnknownMerchant {
            requireNonNull(merchant, "merchant");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownMerchant(this);
        }
    }

    /** Nobody of that id belongs there. */
    record UnknownPerson() implements PeopleFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownPerson(this);
        }
    }

    /** Somebody of that address belongs there already. */
    record AlreadyThere(EmailAddress email) implements PeopleFailure {
        public AlreadyThere {
            requireNonNull(email, "email");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alreadyThere(this);
        }
    }

    /** There are as many people and open invitations at that place as there may be. */
    record TooMany(int limit) implements PeopleFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooMany(this);
        }
    }

    /** Without that person there would be no operator. */
    record LastOperator() implements PeopleFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lastOperator(this);
        }
    }

    /** The link was used, taken back or replaced, has expired, is for something else, or never was one. */
    record LinkSpent() implements PeopleFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.linkSpent(this);
        }
    }

    /** Nobody may choose such a password (P5). */
    record UnfitPassword(PasswordFailure reason) implements PeopleFailure {
        public UnfitPassword {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unfitPassword(this);
        }
    }

    /** The account that is invited has another password. */
    record WrongPassword() implements PeopleFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.wrongPassword(this);
        }
    }

    /** After failures the next try has to wait (P6); this one was not looked at. */
    record TooSoon(Duration retryAfter) implements PeopleFailure {
        public TooSoon {
            requireNonNull(retryAfter, "retryAfter");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooSoon(this);
        }
    }

    /** So many passwords are being checked that this one was not; a little later it will be. */
    record Busy() implements PeopleFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.busy(this);
        }
    }

    /** The store cannot be reached, or did not say whether it has committed, or the instance is closed. */
    record StoreUnavailable(UnavailableReason reason) implements PeopleFailure {

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

    /** One answer for each failure. */
    interface Cases<R> {
        R notAllowed(NotAllowed failure);

        R notSignedIn(NotSignedIn failure);

        R notFresh(NotFresh failure);

        R invalidEmail(InvalidEmail failure);

        R unknownMerchant(UnknownMerchant failure);

        R unknownPerson(UnknownPerson failure);

        R alreadyThere(AlreadyThere failure);

        R tooMany(TooMany failure);

        R lastOperator(LastOperator failure);

        R linkSpent(LinkSpent failure);

        R unfitPassword(UnfitPassword failure);

        R wrongPassword(WrongPassword failure);

        R tooSoon(TooSoon failure);

        R busy(Busy failure);

        R storeUnavailable(StoreUnavailable failure);
    }
}
