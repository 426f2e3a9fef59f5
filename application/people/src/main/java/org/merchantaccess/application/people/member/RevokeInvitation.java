package org.merchantaccess.application.people.member;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.domain.people.link.LinkId;
import org.merchantaccess.domain.people.link.OneTimeLink;

/** Revokes an open invitation. */
public interface RevokeInvitation {

    /** Returns the revoked link. */
    Either<PeopleFailure, OneTimeLink> handle(Command command);

    /** The ID of the invitation, which is not a secret. */
    record Command(LinkId link, Authority authority) {
        public Command {
            requireNonNull(link, "link");
            requireNonNull(authority, "authority");
        }
    }
}
