package org.merchantaccess.application.people;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.domain.people.LinkId;
import org.merchantaccess.domain.people.OneTimeLink;

/** Takes an invitation back. */
public interface RevokeInvitation {

    /** The link that is spent now. */
    Either<PeopleFailure, OneTimeLink> handle(Command command);

    /** Which; its id is no secret. */
    record Command(LinkId link, Authority authority) {
        public Command {
            requireNonNull(link, "link");
            requireNonNull(authority, "authority");
        }
    }
}
