package org.merchantaccess.application.people.member;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.people.Person;

/**
 * Finds a person by e-mail address. Only the instance and operators may do so, because they can list the members
 * of every merchant. Other callers list the members of a merchant, and do not learn of accounts elsewhere.
 */
@Value.Enclosing
@RequestStyle
public interface FindPerson {

    /** Returns the person with this e-mail address. */
    Either<PeopleFailure, Person> handle(Query query);

    /** The person to find. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request. */
        public static Query of(String email, Authority authority) {
            return ImmutableFindPerson.Query.of(email, authority);
        }

        /** Returns the e-mail address as typed. */
        public abstract String email();

        public abstract Authority authority();
    }
}
