package org.merchantaccess.application.session;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.PresentedPassword;
import org.merchantaccess.domain.people.SessionStage;
import org.merchantaccess.domain.people.SessionToken;

/** Begins a session with address and password. With a second factor, it opens nothing before {@link EnterCode}. */
public interface SignIn {

    Either<SessionFailure, Begun> handle(Command command);

    /**
     * Who says they are whom.
     *
     * @param email as it was typed
     * @param former what the browser carried until now: that session ends, and its token is not taken over (S73)
     */
    record Command(String email, PresentedPassword password, Option<SessionToken> former, ClientAddress from) {
        public Command {
            requireNonNull(email, "email");
            requireNonNull(password, "password");
            requireNonNull(former, "former");
            requireNonNull(from, "from");
        }
    }

    /** The token for the browser. This is the one time it can be read. */
    record Begun(SessionToken token, SessionStage stage) {
        public Begun {
            requireNonNull(token, "token");
            requireNonNull(stage, "stage");
        }
    }
}
