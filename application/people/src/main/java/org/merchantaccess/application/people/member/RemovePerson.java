package org.merchantaccess.application.people.member;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;

/**
 * Revokes a membership. The person's sessions end, and links issued by the person are spent. Revoking the last membership deletes the
 * account.
 */
@Value.Enclosing
@RequestStyle
public interface RemovePerson {

    /** Returns the person as before the removal. */
    Either<PeopleFailure, Person> handle(Command command);

    /** The membership to revoke. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request to remove a person from a merchant, or from the operators if there is no merchant. */
        public static Command of(PersonId person, Option<MerchantId> merchant, Authority authority) {
            return ImmutableRemovePerson.Command.of(person, merchant, authority);
        }

        public abstract PersonId person();

        /** Returns the merchant that the person leaves; none to remove an operator. */
        public abstract Option<MerchantId> merchant();

        public abstract Authority authority();
    }
}
