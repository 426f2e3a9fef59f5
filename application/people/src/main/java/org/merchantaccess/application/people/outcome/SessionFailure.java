package org.merchantaccess.application.people.outcome;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.people.password.ProofRefusals;
import org.merchantaccess.domain.people.password.PasswordFailure;

/** A reason why a sign-in, or a use case of the own account, is refused or fails. */
public sealed interface SessionFailure {

    /** Converts a failed proof of identity. */
    static SessionFailure of(ProofFailure failure) {
        return failure.match(new ProofRefusals<SessionFailure>(
                WrongCredentials::new, TooSoon::new, Busy::new, StoreUnavailable::new));
    }

    /** The account does not exist or the password is wrong; it is not disclosed which. */
    record WrongCredentials() implements SessionFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.wrongCredentials(this);
        }
    }

    /** The link was used or replaced, has expired, has another purpose, or does not exist. */
    record LinkSpent() implements SessionFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.linkSpent(this);
        }
    }

    /** The code is wrong, out of date, or was used before (P8). */
    record WrongCode() implements SessionFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.wrongCode(this);
        }
    }

    /** The next attempt after failures must wait (P6). This attempt was not evaluated. */
    record TooSoon(Duration retryAfter) implements SessionFailure {
        public TooSoon {
            requireNonNull(retryAfter, "retryAfter");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooSoon(this);
        }
    }

    /** The token belongs to no session that is alive. */
    record NoSession() implements SessionFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noSession(this);
        }
    }

    /** The last proof of identity is too old for the action (P9). */
    record NotFresh() implements SessionFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notFresh(this);
        }
    }

    /** The second factor is on, so a password alone is not a sufficient proof (P9). */
    record CodeNeeded() implements SessionFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.codeNeeded(this);
        }
    }

    /** The person has no such session. */
    record UnknownSession() implements SessionFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownSession(this);
        }
    }

    /** The password violates the password rules (P5). */
    record UnfitPassword(PasswordFailure reason) implements SessionFailure {
        public UnfitPassword {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unfitPassword(this);
        }
    }

    /** The second factor is already on; it must be removed first. */
    record SecondFactorIsOn() implements SessionFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.secondFactorIsOn(this);
        }
    }

    /** The second factor was not begun, or it is not on. */
    record NoSecondFactor() implements SessionFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noSecondFactor(this);
        }
    }

    /** Too many passwords are being checked. A later attempt will succeed. */
    record Busy() implements SessionFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.busy(this);
        }
    }

    /** The store is unavailable, did not confirm the commit, or the instance is closed. */
    record StoreUnavailable(UnavailableReason reason) implements SessionFailure {

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
        R wrongCredentials(WrongCredentials failure);

        R linkSpent(LinkSpent failure);

        R wrongCode(WrongCode failure);

        R tooSoon(TooSoon failure);

        R noSession(NoSession failure);

        R notFresh(NotFresh failure);

        R codeNeeded(CodeNeeded failure);

        R unknownSession(UnknownSession failure);

        R unfitPassword(UnfitPassword failure);

        R secondFactorIsOn(SecondFactorIsOn failure);

        R noSecondFactor(NoSecondFactor failure);

        R busy(Busy failure);

        R storeUnavailable(StoreUnavailable failure);
    }
}
