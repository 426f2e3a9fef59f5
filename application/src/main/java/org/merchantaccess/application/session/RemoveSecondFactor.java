package org.merchantaccess.application.session;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.SessionToken;

/** Takes one's second factor off. */
public interface RemoveSecondFactor {

    /** Refused where the session is not fresh. */
    Either<SessionFailure, Person> handle(Command command);

    /** Whose. */
    record Command(SessionToken token, ClientAddress from) {
        public Command {
            requireNonNull(token, "token");
            requireNonNull(from, "from");
        }
    }
}
