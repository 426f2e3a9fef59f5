package org.merchantaccess.application.people.member;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.Role;

/** Changes the role of a person in a merchant. Links issued by the person are spent. */
@Value.Enclosing
@RequestStyle
public interface ChangeRole {

    /** Returns the person with the new role. */
    Either<PeopleFailure, Person> handle(Command command);

    /** The new role. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(MerchantId merchant, PersonId person, Role role, Authority authority) {
            return ImmutableChangeRole.Command.of(merchant, person, role, authority);
        }

        public abstract MerchantId merchant();

        public abstract PersonId person();

        /** Returns the new role, any but the operator's. */
        public abstract Role role();

        public abstract Authority authority();
    }
}
