package org.merchantaccess.application.people.account;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.session.SessionToken;

/** Removes the second factor of the signed-in person. */
public interface RemoveSecondFactor {

    /** Removes the second factor. Refused if the session is not fresh. */
    Either<SessionFailure, Person> handle(Command command);

    /** The session of the person. */
    record Command(SessionToken token, ClientAddress from) {
        public Command {
            requireNonNull(token, "token");
            requireNonNull(from, "from");
        }
    }
}
