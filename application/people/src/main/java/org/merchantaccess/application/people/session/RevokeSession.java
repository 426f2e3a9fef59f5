package org.merchantaccess.application.people.session;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.session.Session;
import org.merchantaccess.domain.people.session.SessionId;
import org.merchantaccess.domain.people.session.SessionToken;

/** Ends one of the signed-in person's sessions, on all nodes. */
@Value.Enclosing
@RequestStyle
public interface RevokeSession {

    /** Returns the ended session. */
    Either<SessionFailure, Session> handle(Command command);

    /** The session to end. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(SessionToken token, SessionId id, ClientAddress from) {
            return ImmutableRevokeSession.Command.of(token, id, from);
        }

        public abstract SessionToken token();

        /** Returns the ID from the list of sessions. */
        public abstract SessionId id();

        public abstract ClientAddress from();
    }
}
