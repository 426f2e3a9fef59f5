package org.merchantaccess.application.people;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;

/** Takes somebody's membership. Their sessions end, links they had issued are spent, and with the last membership the account goes. */
public interface RemovePerson {

    /** The person as they were. */
    Either<PeopleFailure, Person> handle(Command command);

    /** From which merchant; none for the operators. */
    record Command(PersonId person, Option<MerchantId> merchant, Authority authority) {
        public Command {
            requireNonNull(person, "person");
            requireNonNull(merchant, "merchant");
            requireNonNull(authority, "authority");
        }
    }
}
