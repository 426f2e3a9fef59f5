package org.merchantaccess.application.people.handler.member;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import org.merchantaccess.application.people.authorization.Initiator;
import org.merchantaccess.application.people.change.AuthorizedChanges;
import org.merchantaccess.application.people.link.IssuedLink;
import org.merchantaccess.application.people.member.InvitePerson;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.port.KnownMerchants;
import org.merchantaccess.application.people.port.PeopleIdentifiers;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.PeopleAction;
import org.merchantaccess.domain.people.link.LinkPurpose;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.link.OneTimeLink;

final class InvitePersonHandler implements InvitePerson {

    private final PeoplePorts ports;
    private final KnownMerchants merchants;
    private final AuthorizedChanges changes;
    private final PeopleIdentifiers identifiers;
    private final Clock clock;

    InvitePersonHandler(
            PeoplePorts ports,
            KnownMerchants merchants,
            AuthorizedChanges changes,
            PeopleIdentifiers identifiers,
            Clock clock) {
        this.ports = ports;
        this.merchants = merchants;
        this.changes = changes;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Override
    public Either<PeopleFailure, IssuedLink> handle(Command command) {
        return changes.changing(
                command.authority(),
                initiator -> allowed(initiator, command.membership())
                        .flatMap(membership -> EmailAddress.parse(command.email())
                                .<PeopleFailure>toEither(PeopleFailure.InvalidEmail::new))
                        .flatMap(email -> notYetMember(email, command.membership()))
                        .flatMap(email -> invited(email, command.membership(), initiator)));
    }

    private Either<PeopleFailure, Membership> allowed(Initiator initiator, Membership membership) {
        if (!initiator.mayChange(membership)) {
            return Either.left(new PeopleFailure.NotAllowed());
        }
        return membership
                .merchant()
                .filter(merchant -> !merchants.exists(merchant))
                .<PeopleFailure>map(PeopleFailure.UnknownMerchant::new)
                .toEither(membership)
                .swap();
    }

    private Either<PeopleFailure, EmailAddress> notYetMember(EmailAddress email, Membership membership) {
        return ports.people()
                        .find(email)
                        .flatMap(person -> person.membershipIn(membership.merchant()))
                        .isDefined()
                ? Either.left(new PeopleFailure.AlreadyMember(email))
                : Either.right(email);
    }

    private Either<PeopleFailure, IssuedLink> invited(EmailAddress email, Membership membership, Initiator initiator) {
        ports.links().forgetIssuedBefore(clock.instant().minus(OneTimeLink.LIFETIME));
        ports.links().invitationsTo(membership.merchant()).stream()
                .filter(link -> link.purpose() instanceof LinkPurpose.Invitation earlier
                        && earlier.email().equals(email))
                .forEach(link -> ports.links().remove(link.id()));
        return isFull(membership.merchant())
                ? Either.left(new PeopleFailure.TooMany(Membership.MAX_PER_SCOPE))
                : Either.right(issued(email, membership, initiator));
    }

    /** Every member was invited once, so this limits members as well. */
    private boolean isFull(Option<MerchantId> merchant) {
        int people = merchant.map(ports.people()::of)
                .getOrElse(() -> ports.people().operators())
                .size();
        return people + ports.links().invitationsTo(merchant).size() >= Membership.MAX_PER_SCOPE;
    }

    private IssuedLink issued(EmailAddress email, Membership membership, Initiator initiator) {
        OneTimeLink link = new OneTimeLink(
                identifiers.linkId(), new LinkPurpose.Invitation(email, membership), clock.instant(), initiator.id());
        LinkSecret secret = identifiers.linkSecret();
        ports.links().add(secret, link);
        changes.write(membership, initiator, PeopleAction.PERSON_INVITED, email.text());
        return new IssuedLink(link, secret);
    }
}
