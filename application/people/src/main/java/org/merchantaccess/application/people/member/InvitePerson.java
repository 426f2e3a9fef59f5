package org.merchantaccess.application.people.member;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.link.IssuedLink;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.domain.people.Membership;

/** Invites a person to a merchant, or to be an operator. Replaces an open invitation of the same address to the same merchant. */
public interface InvitePerson {

    /** Returns the issued invitation link. */
    Either<PeopleFailure, IssuedLink> handle(Command command);

    /**
     * The invitation.
     *
     * @param email the e-mail address as typed
     */
    record Command(String email, Membership membership, Authority authority) {
        public Command {
            requireNonNull(email, "email");
            requireNonNull(membership, "membership");
            requireNonNull(authority, "authority");
        }
    }
}
