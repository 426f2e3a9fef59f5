package org.merchantaccess.application.people.link;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.people.PersonId;

/**
 * Issues a one-time link that signs a person in without a password.
 *
 * <p>Only the instance may issue it, because the holder of the link gets full access to the account. Earlier links that open the
 * account are spent.
 */
@Value.Enclosing
@RequestStyle
public interface IssueSignInLink {

    /** Issues the link. */
    Either<PeopleFailure, IssuedLink> handle(Command command);

    /** The person to sign in. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(PersonId person, Authority authority) {
            return ImmutableIssueSignInLink.Command.of(person, authority);
        }

        public abstract PersonId person();

        public abstract Authority authority();
    }
}
