package org.merchantaccess.application.people.member;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

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

        /** Creates a request to remove an operator. */
        public static Command of(PersonId person, Authority authority) {
            return ImmutableRemovePerson.Command.of(person, Option.none(), authority);
        }

        public abstract PersonId person();

        /** Returns the merchant that the person leaves; none to remove an operator. */
        public abstract Option<MerchantId> merchant();

        public abstract Authority authority();

        /** Returns a copy with this {@link #merchant()}. */
        public final Command withMerchant(Option<MerchantId> merchant) {
            requireNonNull(merchant, "merchant");
            return ImmutableRemovePerson.Command.of(person(), merchant, authority());
        }
    }
}
