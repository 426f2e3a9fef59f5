package org.merchantaccess.application.people.signin;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.session.Session;
import org.merchantaccess.domain.people.session.SessionToken;

/** Ends the session of the signed-in person, on all nodes (S79). */
public interface SignOut {

    /** Returns the ended session. */
    Either<SessionFailure, Session> handle(Command command);

    /** The session to end. */
    record Command(SessionToken token, ClientAddress from) {
        public Command {
            requireNonNull(token, "token");
            requireNonNull(from, "from");
        }
    }
}
