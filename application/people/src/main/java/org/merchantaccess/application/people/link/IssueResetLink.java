package org.merchantaccess.application.people.link;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.people.PersonId;

/**
 * Issues a one-time link with which a person sets a new password. The current password stays valid until then.
 *
 * <p>Earlier links that open the account are spent. The initiator must be another person with the right to change all memberships of
 * the account (P4).
 */
@Value.Enclosing
@RequestStyle
public interface IssueResetLink {

    /** Issues the link. */
    Either<PeopleFailure, IssuedLink> handle(Command command);

    /** The person who needs a new password. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(PersonId person, Authority authority) {
            return ImmutableIssueResetLink.Command.of(person, authority);
        }

        public abstract PersonId person();

        public abstract Authority authority();
    }
}
