package org.merchantaccess.application.people;

import java.time.Clock;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.domain.people.LinkPurpose;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.OneTimeLink;
import org.merchantaccess.domain.people.Person;

/** Links that open an account that is there. One at a time: with a new one, those before it are spent. Within a transaction. */
final class AccountLinks {

    private final PeoplePorts ports;
    private final Identifiers identifiers;
    private final Clock clock;

    AccountLinks(PeoplePorts ports, Identifiers identifiers, Clock clock) {
        this.ports = ports;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    Issued issue(LinkPurpose purpose, Person person, Orders.Orderer orderer) {
        ports.links().removeAllThatOpen(person.id());
        OneTimeLink link = new OneTimeLink(identifiers.linkId(), purpose, clock.instant(), orderer.id());
        LinkSecret secret = identifiers.linkSecret();
        ports.links().add(secret, link);
        return new Issued(link, secret);
    }
}
