package org.merchantaccess.application.people.signin;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.session.Session;
import org.merchantaccess.domain.people.session.SessionToken;

/** Ends the session of the signed-in person, on all nodes (S79). */
@Value.Enclosing
@RequestStyle
public interface SignOut {

    /** Returns the ended session. */
    Either<SessionFailure, Session> handle(Command command);

    /** The session to end. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(SessionToken token, ClientAddress from) {
            return ImmutableSignOut.Command.of(token, from);
        }

        public abstract SessionToken token();

        public abstract ClientAddress from();
    }
}
