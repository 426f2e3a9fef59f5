package org.merchantaccess.application.people;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.Role;

/** Gives somebody another role in a merchant. Links they had issued are spent. */
public interface ChangeRole {

    Either<PeopleFailure, Person> handle(Command command);

    /** Which role; any but the operator's. */
    record Command(MerchantId merchant, PersonId person, Role role, Authority authority) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(person, "person");
            requireNonNull(role, "role");
            requireNonNull(authority, "authority");
        }
    }
}
