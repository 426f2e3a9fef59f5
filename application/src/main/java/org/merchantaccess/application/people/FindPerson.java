package org.merchantaccess.application.people;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.domain.people.Person;

/**
 * Finds who signs in with an e-mail address, by the right of who runs the server. Others find people where these belong: that
 * somebody has an account elsewhere is not told.
 */
public interface FindPerson {

    Either<PeopleFailure, Person> handle(Query query);

    /**
     * Whom.
     *
     * @param email as it was typed
     */
    record Query(String email, Authority authority) {
        public Query {
            requireNonNull(email, "email");
            requireNonNull(authority, "authority");
        }
    }
}
