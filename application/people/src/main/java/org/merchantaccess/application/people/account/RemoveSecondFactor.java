package org.merchantaccess.application.people.account;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.session.SessionToken;

/** Removes the second factor of the signed-in person. */
@Value.Enclosing
@RequestStyle
public interface RemoveSecondFactor {

    /** Removes the second factor. Refused if the session is not fresh. */
    Either<SessionFailure, Person> handle(Command command);

    /** The session of the person. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(SessionToken token, ClientAddress from) {
            return ImmutableRemoveSecondFactor.Command.of(token, from);
        }

        public abstract SessionToken token();

        public abstract ClientAddress from();
    }
}
