package org.merchantaccess.application.people.session;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.session.Session;
import org.merchantaccess.domain.people.session.SessionId;
import org.merchantaccess.domain.people.session.SessionToken;

/** Ends one of the signed-in person's sessions, on all nodes. */
public interface RevokeSession {

    /** Returns the ended session. */
    Either<SessionFailure, Session> handle(Command command);

    /**
     * The session to end.
     *
     * @param id the ID from the list of sessions
     */
    record Command(SessionToken token, SessionId id, ClientAddress from) {
        public Command {
            requireNonNull(token, "token");
            requireNonNull(id, "id");
            requireNonNull(from, "from");
        }
    }
}
