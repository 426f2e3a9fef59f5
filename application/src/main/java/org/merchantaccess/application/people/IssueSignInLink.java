package org.merchantaccess.application.people;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.domain.people.PersonId;

/**
 * Issues a link by which somebody is signed in without the password, once. Only by the right of who runs the server: whoever holds
 * it is that person. Links that opened the account before are spent.
 */
public interface IssueSignInLink {

    Either<PeopleFailure, Issued> handle(Command command);

    /** For whom. */
    record Command(PersonId person, Authority authority) {
        public Command {
            requireNonNull(person, "person");
            requireNonNull(authority, "authority");
        }
    }
}
