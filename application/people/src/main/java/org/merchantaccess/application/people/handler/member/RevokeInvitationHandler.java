package org.merchantaccess.application.people.handler.member;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.people.authorization.Initiator;
import org.merchantaccess.application.people.change.AuthorizedChanges;
import org.merchantaccess.application.people.member.RevokeInvitation;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.domain.people.PeopleAction;
import org.merchantaccess.domain.people.link.LinkPurpose;
import org.merchantaccess.domain.people.link.OneTimeLink;

final class RevokeInvitationHandler implements RevokeInvitation {

    private final PeoplePorts ports;
    private final AuthorizedChanges changes;

    RevokeInvitationHandler(PeoplePorts ports, AuthorizedChanges changes) {
        this.ports = ports;
        this.changes = changes;
    }

    @Override
    public Either<PeopleFailure, OneTimeLink> handle(Command command) {
        return changes.changing(
                command.authority(),
                initiator -> ports.links()
                        .find(command.link())
                        .flatMap(RevokeInvitationHandler::invitation)
                        .<PeopleFailure>toEither(PeopleFailure.LinkSpent::new)
                        .filterOrElse(
                                found -> initiator.mayChange(found.purpose().membership()),
                                found -> new PeopleFailure.NotAllowed())
                        .map(found -> revoked(found, initiator)));
    }

    private OneTimeLink revoked(Found found, Initiator initiator) {
        ports.links().remove(found.link().id());
        changes.write(
                found.purpose().membership(),
                initiator,
                PeopleAction.INVITATION_REVOKED,
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
