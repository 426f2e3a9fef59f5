package org.merchantaccess.application.people;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.OneTimeLink;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.Role;

/** Lists who belongs to a merchant, or who the operators are, and who is invited. Where else they belong is not told. */
public interface ListPeople {

    Either<PeopleFailure, Listed> handle(Query query);

    /** Of which merchant; none for the operators. */
    record Query(Option<MerchantId> merchant, Authority authority) {
        public Query {
            requireNonNull(merchant, "merchant");
            requireNonNull(authority, "authority");
        }
    }

    /**
     * Who belongs there.
     *
     * @param members oldest account first
     * @param invitations that are open, oldest first
     */
    record Listed(List<Member> members, List<OneTimeLink> invitations) {
        public Listed {
            requireNonNull(members, "members");
            requireNonNull(invitations, "invitations");
        }
    }

    /**
     * One of them, as they are there.
     *
     * @param mayBeRestored whether who asks may open their account for them again (P4)
     */
    record Member(PersonId id, EmailAddress email, Role role, boolean hasSecondFactor, boolean mayBeRestored) {
        public Member {
            requireNonNull(id, "id");
            requireNonNull(email, "email");
            requireNonNull(role, "role");
        }
    }
}
