package org.merchantaccess.application.people.member;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.domain.people.Person;

/**
 * Finds a person by e-mail address. Only the instance may do so. Other callers list the members of a merchant, and do not learn of
 * accounts elsewhere.
 */
public interface FindPerson {

    /** Returns the person with this e-mail address. */
    Either<PeopleFailure, Person> handle(Query query);

    /**
     * The person to find.
     *
     * @param email the e-mail address as typed
     */
    record Query(String email, Authority authority) {
        public Query {
            requireNonNull(email, "email");
            requireNonNull(authority, "authority");
        }
    }
}
