package org.merchantaccess.application.people.account;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.session.SessionToken;

/** Turns the second factor on, with its first code. */
public interface ConfirmSecondFactor {

    /** Confirms the second factor. Refused if the session is not fresh. */
    Either<SessionFailure, Person> handle(Command command);

    /** The first code, six digits as typed. */
    record Command(SessionToken token, String code, ClientAddress from) {
        public Command {
            requireNonNull(token, "token");
            requireNonNull(code, "code");
            requireNonNull(from, "from");
        }
    }
}
