package org.merchantaccess.application.people.member;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.immutables.value.Value;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.link.OneTimeLink;

/**
 * Lists the members and open invitations of a merchant, or the operators and their open invitations. Memberships elsewhere are not
 * disclosed.
 */
@Value.Enclosing
@RequestStyle
public interface ListPeople {

    /** Returns the members and the open invitations. */
    Either<PeopleFailure, Listed> handle(Query query);

    /** The merchant to list. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request for the people of a merchant, or for the operators if there is no merchant. */
        public static Query of(Option<MerchantId> merchant, Authority authority) {
            return ImmutableListPeople.Query.of(merchant, authority);
        }

        /** Returns the merchant; none for the operators. */
        public abstract Option<MerchantId> merchant();

        public abstract Authority authority();
    }

    /**
     * The members and the open invitations.
     *
     * @param members ordered by the age of the account, oldest first
     * @param invitations open invitations, oldest first
     */
    record Listed(List<Member> members, List<OneTimeLink> invitations) {
        public Listed {
            requireNonNull(members, "members");
            requireNonNull(invitations, "invitations");
        }
    }

    /**
     * A member of the merchant, or an operator.
     *
     * @param mayBeRecovered true if the caller may issue links to the account (P4)
     */
    record Member(PersonId id, EmailAddress email, Role role, boolean hasSecondFactor, boolean mayBeRecovered) {
        public Member {
            requireNonNull(id, "id");
            requireNonNull(email, "email");
            requireNonNull(role, "role");
        }
    }
}
