package org.merchantaccess.application.people;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.LinkPurpose;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.OneTimeLink;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;

/** One-time links that still work, where they lead, and how those are issued that open an account. Within a transaction. */
final class Links {

    private final PeoplePorts ports;
    private final Identifiers identifiers;
    private final Clock clock;

    Links(PeoplePorts ports, Identifiers identifiers, Clock clock) {
        this.ports = ports;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** Issues a link that opens an account that is there. One at a time: with a new one, those before it are spent. */
    Issued issue(LinkPurpose purpose, Person person, Orders.Orderer orderer) {
        ports.links().removeAllThatOpen(person.id());
        OneTimeLink link = new OneTimeLink(identifiers.linkId(), purpose, clock.instant(), orderer.id());
        LinkSecret secret = identifiers.linkSecret();
        ports.links().add(secret, link);
        return new Issued(link, secret);
    }

    Either<PeopleFailure, LookAtLink.Look> look(LinkSecret secret) {
        return ports.links()
                .find(secret)
                .filter(link -> link.isOpenAt(clock.instant()))
                .flatMap(this::look)
                .toEither(PeopleFailure.LinkSpent::new);
    }

    private Option<LookAtLink.Look> look(OneTimeLink link) {
        return link.purpose().match(new LinkPurpose.Cases<>() {
            @Override
            public Option<LookAtLink.Look> invitation(LinkPurpose.Invitation invitation) {
                EmailAddress email = invitation.email();
                return Option.some(new LookAtLink.Look(
                        link, email, ports.people().find(email).isDefined()));
            }

            @Override
            public Option<LookAtLink.Look> passwordReset(LinkPurpose.PasswordReset reset) {
                return account(link, reset.person());
            }

            @Override
            public Option<LookAtLink.Look> signIn(LinkPurpose.SignIn signIn) {
                return account(link, signIn.person());
            }
        });
    }

    private Option<LookAtLink.Look> account(OneTimeLink link, PersonId id) {
        return ports.people().find(id).map(person -> new LookAtLink.Look(link, person.email(), false));
    }
}
