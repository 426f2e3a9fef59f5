package org.merchantaccess.application.people.member;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.link.IssuedLink;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.people.Membership;

/** Invites a person to a merchant, or to be an operator. Replaces an open invitation of the same address to the same merchant. */
@Value.Enclosing
@RequestStyle
public interface InvitePerson {

    /** Returns the issued invitation link. */
    Either<PeopleFailure, IssuedLink> handle(Command command);

    /** The invitation. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(String email, Membership membership, Authority authority) {
            return ImmutableInvitePerson.Command.of(email, membership, authority);
        }

        /** Returns the e-mail address as typed. */
        public abstract String email();

        public abstract Membership membership();

        public abstract Authority authority();
    }
}
