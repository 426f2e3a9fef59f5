package org.merchantaccess.application.people.link;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.domain.people.PersonId;

/**
 * Issues a one-time link with which a person sets a new password. The current password stays valid until then.
 *
 * <p>Earlier links that open the account are spent. The initiator must be another person with the right to change all memberships of
 * the account (P4).
 */
public interface IssueResetLink {

    /** Issues the link. */
    Either<PeopleFailure, IssuedLink> handle(Command command);

    /** The person who needs a new password. */
    record Command(PersonId person, Authority authority) {
        public Command {
            requireNonNull(person, "person");
            requireNonNull(authority, "authority");
        }
    }
}
