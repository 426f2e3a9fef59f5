package org.merchantaccess.application.people.member;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.link.IssueResetLink;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;

/**
 * Removes the lost second factor of another person, and ends that person's sessions. Requires the same rights as
 * {@link IssueResetLink}.
 */
public interface ForgetSecondFactor {

    /** Returns the person without a second factor. */
    Either<PeopleFailure, Person> handle(Command command);

    /** The person with the lost second factor. */
    record Command(PersonId person, Authority authority) {
        public Command {
            requireNonNull(person, "person");
            requireNonNull(authority, "authority");
        }
    }
}
