package org.merchantaccess.application.people.link;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.domain.people.PersonId;

/**
 * Issues a one-time link that signs a person in without a password.
 *
 * <p>Only the instance may issue it, because the holder of the link gets full access to the account. Earlier links that open the
 * account are spent.
 */
public interface IssueSignInLink {

    /** Issues the link. */
    Either<PeopleFailure, IssuedLink> handle(Command command);

    /** The person to sign in. */
    record Command(PersonId person, Authority authority) {
        public Command {
            requireNonNull(person, "person");
            requireNonNull(authority, "authority");
        }
    }
}
