package org.merchantaccess.application.people.signin;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.password.PresentedPassword;
import org.merchantaccess.domain.people.session.SessionStage;
import org.merchantaccess.domain.people.session.SessionToken;

/** Starts a session with e-mail address and password. With a second factor, the session grants no access before {@link EnterCode}. */
public interface SignIn {

    /** Signs in and returns the new session. */
    Either<SessionFailure, Begun> handle(Command command);

    /**
     * Credentials presented at sign-in.
     *
     * @param email the e-mail address as typed
     * @param former the former session token of the browser; that session ends, and its token is not reused (S73)
     */
    record Command(String email, PresentedPassword password, Option<SessionToken> former, ClientAddress from) {
        public Command {
            requireNonNull(email, "email");
            requireNonNull(password, "password");
            requireNonNull(former, "former");
            requireNonNull(from, "from");
        }
    }

    /** The new session. The token cannot be read again. */
    record Begun(SessionToken token, SessionStage stage) {
        public Begun {
            requireNonNull(token, "token");
            requireNonNull(stage, "stage");
        }
    }
}
