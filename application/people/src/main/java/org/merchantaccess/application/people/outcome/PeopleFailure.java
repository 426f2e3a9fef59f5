package org.merchantaccess.application.people.outcome;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.people.password.ProofRefusals;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.password.PasswordFailure;

/** A reason why a query or change of people is refused or fails. */
public sealed interface PeopleFailure {

    /** Converts a failed proof of identity. */
    static PeopleFailure of(ProofFailure failure) {
        return failure.match(
                new ProofRefusals<PeopleFailure>(WrongPassword::new, TooSoon::new, Busy::new, StoreUnavailable::new));
    }

    /** The caller's roles do not permit the action (P2, P3, P4). */
    record NotAllowed() implements PeopleFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notAllowed(this);
        }
    }

    /** The caller's session has ended or does not exist. */
    record NotSignedIn() implements PeopleFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notSignedIn(this);
        }
    }

    /** The last proof of identity is too old for a change of people (P9). */
    record NotFresh() implements PeopleFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notFresh(this);
        }
    }

    /** The e-mail address is not valid (P1). */
    record InvalidEmail() implements PeopleFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.invalidEmail(this);
        }
    }

    /** There is no such merchant. */
    record UnknownMerchant(MerchantId merchant) implements PeopleFailure {
        public UnknownMerchant {
            requireNonNull(merchant, "merchant");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownMerchant(this);
        }
    }

    /** The merchant has no such member, or there is no such operator. */
    record UnknownPerson() implements PeopleFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownPerson(this);
        }
    }

    /** The person with this e-mail address is already a member. */
    record AlreadyMember(EmailAddress email) implements PeopleFailure {
        public AlreadyMember {
            requireNonNull(email, "email");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alreadyMember(this);
        }
    }

    /** The maximum number of members and open invitations is reached. */
    record TooMany(int limit) implements PeopleFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooMany(this);
        }
    }

    /** The last operator cannot be removed. */
    record LastOperator() implements PeopleFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lastOperator(this);
        }
    }

    /** The link was used, revoked or replaced, has expired, has another purpose, or does not exist. */
    record LinkSpent() implements PeopleFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.linkSpent(this);
        }
    }

    /** The password violates the password rules (P5). */
    record UnfitPassword(PasswordFailure reason) implements PeopleFailure {
        public UnfitPassword {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unfitPassword(this);
        }
    }

    /** The password of the existing account is wrong. */
    record WrongPassword() implements PeopleFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.wrongPassword(this);
        }
    }

    /** The next attempt after failures must wait (P6). This attempt was not evaluated. */
    record TooSoon(Duration retryAfter) implements PeopleFailure {
        public TooSoon {
            requireNonNull(retryAfter, "retryAfter");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooSoon(this);
        }
    }

    /** Too many passwords are being checked. A later attempt will succeed. */
    record Busy() implements PeopleFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.busy(this);
        }
    }

    /** The store is unavailable, did not confirm the commit, or the instance is closed. */
    record StoreUnavailable(UnavailableReason reason) implements PeopleFailure {

        public StoreUnavailable {
            requireNonNull(reason, "reason");
        }

        /** Creates a failure for a store or another port that did not answer. */
        public StoreUnavailable() {
            this(UnavailableReason.NO_ANSWER);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.storeUnavailable(this);
        }
    }

    /** Returns the result for this failure. */
    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. */
    interface Cases<R> {
        R notAllowed(NotAllowed failure);

        R notSignedIn(NotSignedIn failure);

        R notFresh(NotFresh failure);

        R invalidEmail(InvalidEmail failure);

        R unknownMerchant(UnknownMerchant failure);

        R unknownPerson(UnknownPerson failure);

        R alreadyMember(AlreadyMember failure);

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
