package org.merchantaccess.application.people.link;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.password.PresentedPassword;

/**
 * Accepts a one-time link and spends it.
 *
 * <p>An invitation creates an account with a new password, or adds a membership to an existing account, which needs the account's
 * password. A reset link sets a new password. All sessions of the account end, and the person is not signed in. A sign-in link cannot
 * be accepted and stays valid.
 */
public interface AcceptLink {

    /** Accepts the link and returns the person with the account. */
    Either<PeopleFailure, Person> handle(Command command);

    /**
     * The link to accept.
     *
     * @param password the new password, or the password of the existing account
     */
    record Command(LinkSecret secret, PresentedPassword password, ClientAddress from) {
        public Command {
            requireNonNull(secret, "secret");
            requireNonNull(password, "password");
            requireNonNull(from, "from");
        }
    }
}
