package org.merchantaccess.application.people.link;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.wiring.RequestStyle;
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
@Value.Enclosing
@RequestStyle
public interface AcceptLink {

    /** Accepts the link and returns the person with the account. */
    Either<PeopleFailure, Person> handle(Command command);

    /** The link to accept. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(LinkSecret secret, PresentedPassword password, ClientAddress from) {
            return ImmutableAcceptLink.Command.of(secret, password, from);
        }

        public abstract LinkSecret secret();

        /** Returns the new password, or the password of the existing account. */
        public abstract PresentedPassword password();

        public abstract ClientAddress from();
    }
}
