package org.merchantaccess.application.people.signin;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.password.PresentedPassword;
import org.merchantaccess.domain.people.session.SessionToken;

/**
 * Makes a session fresh again (P9), by password or, if the second factor is on, by code. A password is then refused with
 * {@link SessionFailure.CodeNeeded}, even the right one.
 */
public interface ConfirmIdentity {

    /** Returns the new token of the session; the old token is invalid (S73). */
    Either<SessionFailure, SessionToken> handle(Command command);

    /** The session and the proof of identity. */
    record Command(SessionToken token, Given given, ClientAddress from) {
        public Command {
            requireNonNull(token, "token");
            requireNonNull(given, "given");
            requireNonNull(from, "from");
        }
    }

    /** A proof of identity. */
    sealed interface Given {

        /** The person's password. */
        record ByPassword(PresentedPassword password) implements Given {
            public ByPassword {
                requireNonNull(password, "password");
            }
        }

        /** A code of the second factor, six digits as typed. */
        record ByCode(String code) implements Given {
            public ByCode {
                requireNonNull(code, "code");
            }
        }
    }
}
