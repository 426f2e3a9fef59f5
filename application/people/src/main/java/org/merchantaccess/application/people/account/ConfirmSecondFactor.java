package org.merchantaccess.application.people.account;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.session.SessionToken;

/** Turns the second factor on, with its first code. */
@Value.Enclosing
@RequestStyle
public interface ConfirmSecondFactor {

    /** Confirms the second factor. Refused if the session is not fresh. */
    Either<SessionFailure, Person> handle(Command command);

    /** The first code, six digits as typed. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(SessionToken token, String code, ClientAddress from) {
            return ImmutableConfirmSecondFactor.Command.of(token, code, from);
        }

        public abstract SessionToken token();

        public abstract String code();

        public abstract ClientAddress from();
    }
}
