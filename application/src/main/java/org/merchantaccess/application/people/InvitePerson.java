package org.merchantaccess.application.people;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.domain.people.Membership;

/** Invites somebody to a merchant, or to be an operator. An open invitation of that address to that place is replaced. */
public interface InvitePerson {

    Either<PeopleFailure, Issued> handle(Command command);

    /** Whom, to what. */
    record Command(String email, Membership membership, Authority authority) {
        public Command {
            requireNonNull(email, "email");
            requireNonNull(membership, "membership");
            requireNonNull(authority, "authority");
        }
    }
}
