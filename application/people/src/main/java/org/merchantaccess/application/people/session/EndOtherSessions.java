package org.merchantaccess.application.people.session;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.session.SessionToken;

/** Ends all sessions of the signed-in person except the current one, on all nodes. */
@Value.Enclosing
@RequestStyle
public interface EndOtherSessions {

    /** Returns the number of sessions that were ended, including those that awaited a code or had expired. */
    Either<SessionFailure, Integer> handle(Command command);

    /** The session to keep. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(SessionToken token, ClientAddress from) {
            return ImmutableEndOtherSessions.Command.of(token, from);
        }

        public abstract SessionToken token();

        public abstract ClientAddress from();
    }
}
