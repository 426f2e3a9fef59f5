package org.merchantaccess.application.session;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.PresentedPassword;
import org.merchantaccess.domain.people.SessionToken;

/**
 * Makes a session fresh again (P9): by password or, where there is a second factor, by a code. A password is then refused with {@link
 * SessionFailure.CodeNeeded}, however right it is.
 */
public interface ConfirmIdentity {

    /** The new token of the session; the former opens nothing any more (S73). */
    Either<SessionFailure, SessionToken> handle(Command command);

    /** Which session, and by what. */
    record Command(SessionToken token, Given given, ClientAddress from) {
        public Command {
            requireNonNull(token, "token");
            requireNonNull(given, "given");
            requireNonNull(from, "from");
        }
    }

    /** What is given as a proof. */
    sealed interface Given {

        /** One's password. */
        record ByPassword(PresentedPassword password) implements Given {
            public ByPassword {
                requireNonNull(password, "password");
            }
        }

        /** Six digits, as they were typed. */
        record ByCode(String code) implements Given {
            public ByCode {
                requireNonNull(code, "code");
            }
        }
    }
}
