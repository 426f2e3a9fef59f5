package org.merchantaccess.application.people.handler.link;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import org.merchantaccess.application.people.authorization.Initiator;
import org.merchantaccess.application.people.link.DescribeLink;
import org.merchantaccess.application.people.link.IssuedLink;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.port.PeopleIdentifiers;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.link.LinkPurpose;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.link.OneTimeLink;

/** Looks up one-time links that are still open, and issues links that open an account. Must be called within a transaction. */
final class OpenLinks {

    private final PeoplePorts ports;
    private final PeopleIdentifiers identifiers;
    private final Clock clock;

    OpenLinks(PeoplePorts ports, PeopleIdentifiers identifiers, Clock clock) {
        this.ports = ports;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** Issues a link to an existing account. A new link spends all earlier ones. */
    IssuedLink issue(LinkPurpose purpose, Person person, Initiator initiator) {
        ports.links().removeAllThatOpen(person.id());
        OneTimeLink link = new OneTimeLink(identifiers.linkId(), purpose, clock.instant(), initiator.id());
        LinkSecret secret = identifiers.linkSecret();
        ports.links().add(secret, link);
        return new IssuedLink(link, secret);
    }

    /** Returns the description of an open link with this secret. */
    Either<PeopleFailure, DescribeLink.LinkDescription> describe(LinkSecret secret) {
        return ports.links()
                .find(secret)
                .filter(link -> link.isOpenAt(clock.instant()))
                .flatMap(this::describe)
                .toEither(PeopleFailure.LinkSpent::new);
    }

    private Option<DescribeLink.LinkDescription> describe(OneTimeLink link) {
        return link.purpose().match(new LinkPurpose.Cases<>() {
            @Override
            public Option<DescribeLink.LinkDescription> invitation(LinkPurpose.Invitation invitation) {
                EmailAddress email = invitation.email();
                return Option.some(new DescribeLink.LinkDescription(
                        link, email, ports.people().find(email).isDefined()));
            }

            @Override
            public Option<DescribeLink.LinkDescription> passwordReset(LinkPurpose.PasswordReset reset) {
                return account(link, reset.person());
            }

            @Override
            public Option<DescribeLink.LinkDescription> signIn(LinkPurpose.SignIn signIn) {
                return account(link, signIn.person());
            }
        });
    }

    private Option<DescribeLink.LinkDescription> account(OneTimeLink link, PersonId id) {
        return ports.people().find(id).map(person -> new DescribeLink.LinkDescription(link, person.email(), false));
    }
}
