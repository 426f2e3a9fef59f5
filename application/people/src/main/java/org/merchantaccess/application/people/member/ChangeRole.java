package org.merchantaccess.application.people.member;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.Role;

/** Changes the role of a person in a merchant. Links issued by the person are spent. */
public interface ChangeRole {

    /** Returns the person with the new role. */
    Either<PeopleFailure, Person> handle(Command command);

    /**
     * The new role.
     *
     * @param role any role but the operator's
     */
    record Command(MerchantId merchant, PersonId person, Role role, Authority authority) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(person, "person");
            requireNonNull(role, "role");
            requireNonNull(authority, "authority");
        }
    }
}
