package org.merchantaccess.application.session;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;
import org.merchantaccess.application.kernel.UnavailableReason;
import org.merchantaccess.domain.people.PasswordFailure;

/** Why somebody is not signed in, or may not do that to their own account. */
public sealed interface SessionFailure {

    /** There is no such account, or it has another password; which of the two is not told. */
    record WrongCredentials() implements SessionFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.wrongCredentials(this);
        }
    }

    /** The link was used or replaced, has expired, is for something else, or never was one. */
    record LinkSpent() implements SessionFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.linkSpent(this);
        }
    }

    /** The code is not of this moment, or was used before (P8). */
    record WrongCode() implements SessionFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.wrongCode(this);
        }
    }

    /** After failures the next try has to wait (P6); this one was not looked at. */
    record TooSoon(Duration retryAfter) implements SessionFailure {
        public TooSoon {
            requireNonNull(retryAfter, "retryAfter");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooSoon(this);
        }
    }

    /** The token opens no session that is alive. */
    record NoSession() implements SessionFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noSession(this);
        }
    }

    /** The last proof was given too long ago for that (P9). */
    record NotFresh() implements SessionFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notFresh(this);
        }
    }

    /** There is a second factor: a password alone proves too little (P9). */
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

    /** Nobody may choose such a password (P5). */
    record UnfitPassword(PasswordFailure reason) implements SessionFailure {
        public UnfitPassword {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unfitPassword(this);
        }
    }

    /** There is a second factor already; it has to be taken off first. */
    record SecondFactorIsOn() implements SessionFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.secondFactorIsOn(this);
        }
    }

    /** No second factor was begun, or none is asked for. */
    record NoSecondFactor() implements SessionFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noSecondFactor(this);
        }
    }

    /** So many passwords are being checked that this one was not; a little later it will be. */
    record Busy() implements SessionFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.busy(this);
        }
    }

    /** The store cannot be reached, or did not say whether it has committed, or the instance is closed. */
    record StoreUnavailable(UnavailableReason reason) implements SessionFailure {

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
