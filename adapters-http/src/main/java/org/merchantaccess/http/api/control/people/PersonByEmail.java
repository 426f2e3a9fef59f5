package org.merchantaccess.http.api.control.people;

import io.vavr.control.Either;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.member.FindPerson;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.http.body.ParsedBody;
import org.merchantaccess.http.problem.Problem;

/**
 * Finds the person that a body names by {@code email}, since users of the command line know the address and not the id.
 *
 * @param find looks up the address
 */
record PersonByEmail(FindPerson find) {

    Either<Problem, Person> in(ParsedBody body, Authority authority) {
        return find.handle(FindPerson.Query.of(body.text(PeopleJson.EMAIL), authority))
                .mapLeft(PeopleProblems::of);
    }
}
