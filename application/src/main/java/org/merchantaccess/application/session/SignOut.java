package org.merchantaccess.application.session;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.Session;
import org.merchantaccess.domain.people.SessionToken;

/** Ends the session, on every node (S79). */
public interface SignOut {

    /** The session that is no more. */
    Either<SessionFailure, Session> handle(Command command);

    /** Which session. */
    record Command(SessionToken token, ClientAddress from) {
        public Command {
            requireNonNull(token, "token");
            requireNonNull(from, "from");
        }
    }
}
