package org.merchantaccess.application.people;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.domain.people.PersonId;

/**
 * Issues a link by which somebody chooses another password; the former goes on until then. Links that
 * opened the account before are spent. Only for others, and only where who
 * issues it could have given all they are (P4).
 */
public interface IssueResetLink {

    Either<PeopleFailure, Issued> handle(Command command);

    /** For whom. */
    record Command(PersonId person, Authority authority) {
        public Command {
            requireNonNull(person, "person");
            requireNonNull(authority, "authority");
        }
    }
}
