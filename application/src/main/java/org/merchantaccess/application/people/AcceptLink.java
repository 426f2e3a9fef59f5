package org.merchantaccess.application.people;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PresentedPassword;

/**
 * Spends a one-time link. Whoever is invited and has no account chooses a password, and has one; who has an account proves that it is
 * theirs by its password. A reset chooses another password. All sessions of the account end, and nobody is signed in by it: a link
 * that signs in is nothing to be accepted, and stays as it was.
 */
public interface AcceptLink {

    Either<PeopleFailure, Person> handle(Command command);

    /** The secret in the link, and the password, new or known. */
    record Command(LinkSecret secret, PresentedPassword password, ClientAddress from) {
        public Command {
            requireNonNull(secret, "secret");
            requireNonNull(password, "password");
            requireNonNull(from, "from");
        }
    }
}
