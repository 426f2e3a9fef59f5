package org.merchantaccess.application.people;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;

/** Takes the second factor off somebody who has lost it; their sessions end. Who may is as with {@link IssueResetLink}. */
public interface ForgetSecondFactor {

    Either<PeopleFailure, Person> handle(Command command);

    /** Whose. */
    record Command(PersonId person, Authority authority) {
        public Command {
            requireNonNull(person, "person");
            requireNonNull(authority, "authority");
        }
    }
}
