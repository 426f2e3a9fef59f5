package org.merchantaccess.application.people;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.domain.people.LinkPurpose;
import org.merchantaccess.domain.people.OneTimeLink;

final class RevokeInvitationHandler implements RevokeInvitation {

    private final PeoplePorts ports;
    private final Orders orders;

    RevokeInvitationHandler(PeoplePorts ports, Orders orders) {
        this.ports = ports;
        this.orders = orders;
    }

    @Override
    public Either<PeopleFailure, OneTimeLink> handle(Command command) {
        return orders.changing(
                command.authority(),
                orderer -> ports.links()
                        .find(command.link())
                        .flatMap(RevokeInvitationHandler::invitation)
                        .<PeopleFailure>toEither(PeopleFailure.LinkSpent::new)
                        .filterOrElse(
                                found -> orderer.mayChange(found.purpose().membership()),
                                found -> new PeopleFailure.NotAllowed())
                        .map(found -> revoked(found, orderer)));
    }

    private OneTimeLink revoked(Found found, Orders.Orderer orderer) {
        ports.links().remove(found.link().id());
        orders.write(
                found.purpose().membership(),
                orderer,
                "invitation_revoked",
                found.purpose().email().text());
        return found.link();
    }

    private static Option<Found> invitation(OneTimeLink link) {
        return link.purpose() instanceof LinkPurpose.Invitation purpose
                ? Option.some(new Found(link, purpose))
                : Option.none();
    }

    private record Found(OneTimeLink link, LinkPurpose.Invitation purpose) {}
}
