package org.merchantaccess.application.session;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.SessionToken;

/** Turns the second factor on, with its first code. */
public interface ConfirmSecondFactor {

    /** Refused where the session is not fresh. */
    Either<SessionFailure, Person> handle(Command command);

    /** Six digits, as they were typed. */
    record Command(SessionToken token, String code, ClientAddress from) {
        public Command {
            requireNonNull(token, "token");
            requireNonNull(code, "code");
            requireNonNull(from, "from");
        }
    }
}
