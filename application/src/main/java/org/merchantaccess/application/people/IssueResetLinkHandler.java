package org.merchantaccess.application.people;

import io.vavr.control.Either;
import java.time.Clock;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.domain.people.LinkPurpose;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.OneTimeLink;
import org.merchantaccess.domain.people.Person;

final class IssueResetLinkHandler implements IssueResetLink {

    private final PeoplePorts ports;
    private final Orders orders;
    private final Identifiers identifiers;
    private final Clock clock;

    IssueResetLinkHandler(PeoplePorts ports, Orders orders, Identifiers identifiers, Clock clock) {
        this.ports = ports;
        this.orders = orders;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Override
    public Either<PeopleFailure, Issued> handle(Command command) {
        return orders.by(
                command.authority(),
                orderer -> orders.restorable(orderer, command.person()).map(person -> issued(person, orderer)));
    }

    private Issued issued(Person person, Orders.Orderer orderer) {
        ports.links().removeResetsOf(person.id());
        OneTimeLink link = new OneTimeLink(
                identifiers.linkId(), new LinkPurpose.PasswordReset(person.id()), clock.instant(), orderer.id());
        LinkSecret secret = identifiers.linkSecret();
        ports.links().add(secret, link);
        orders.write(orderer, "password_reset_issued", person);
        return new Issued(link, secret);
    }
}
