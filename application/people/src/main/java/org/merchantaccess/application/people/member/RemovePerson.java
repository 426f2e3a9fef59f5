package org.merchantaccess.application.people.member;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;

/**
 * Revokes a membership. The person's sessions end, and links issued by the person are spent. Revoking the last membership deletes the
 * account.
 */
public interface RemovePerson {

    /** Returns the person as before the removal. */
    Either<PeopleFailure, Person> handle(Command command);

    /**
     * The membership to revoke.
     *
     * @param merchant none to remove an operator
     */
    record Command(PersonId person, Option<MerchantId> merchant, Authority authority) {
        public Command {
            requireNonNull(person, "person");
            requireNonNull(merchant, "merchant");
            requireNonNull(authority, "authority");
        }
    }
}
