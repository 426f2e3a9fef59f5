package org.merchantaccess.application.people.signin;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.session.SessionToken;

/** Completes a sign-in with a code of the second factor. After five wrong codes, the password must be entered again. */
public interface EnterCode {

    /** Returns the token of the new session, which replaces the session that awaited the code. */
    Either<SessionFailure, SessionToken> handle(Command command);

    /**
     * The code, six digits as typed.
     *
     * @param awaiting the token from {@link SignIn} or {@link SignInByLink}
     */
    record Command(SessionToken awaiting, String code, ClientAddress from) {
        public Command {
            requireNonNull(awaiting, "awaiting");
            requireNonNull(code, "code");
            requireNonNull(from, "from");
        }
    }
}
