package org.merchantaccess.http.control.people;

import io.vavr.control.Either;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.people.FindPerson;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.http.body.Body;
import org.merchantaccess.http.problem.Problem;

/**
 * The person a body names by {@code email}, which is what people at a terminal know of each other.
 *
 * @param find looks up the address
 */
record PersonByEmail(FindPerson find) {

    Either<Problem, Person> in(Body body, Authority authority) {
        return find.handle(new FindPerson.Query(body.text(PeopleJson.EMAIL), authority))
                .mapLeft(PeopleProblems::of);
    }
}
