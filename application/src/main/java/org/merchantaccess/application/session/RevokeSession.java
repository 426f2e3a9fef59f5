package org.merchantaccess.application.session;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.Session;
import org.merchantaccess.domain.people.SessionId;
import org.merchantaccess.domain.people.SessionToken;

/** Ends one of one's own sessions, on every node. */
public interface RevokeSession {

    /** The session that is no more. */
    Either<SessionFailure, Session> handle(Command command);

    /**
     * Which session.
     *
     * @param id as it is listed
     */
    record Command(SessionToken token, SessionId id, ClientAddress from) {
        public Command {
            requireNonNull(token, "token");
            requireNonNull(id, "id");
            requireNonNull(from, "from");
        }
    }
}
