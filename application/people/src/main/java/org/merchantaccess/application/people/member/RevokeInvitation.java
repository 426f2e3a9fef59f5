package org.merchantaccess.application.people.member;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.people.link.LinkId;
import org.merchantaccess.domain.people.link.OneTimeLink;

/** Revokes an open invitation. */
@Value.Enclosing
@RequestStyle
public interface RevokeInvitation {

    /** Returns the revoked link. */
    Either<PeopleFailure, OneTimeLink> handle(Command command);

    /** The ID of the invitation, which is not a secret. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(LinkId link, Authority authority) {
            return ImmutableRevokeInvitation.Command.of(link, authority);
        }

        public abstract LinkId link();

        public abstract Authority authority();
    }
}
