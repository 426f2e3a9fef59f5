package org.merchantaccess.application.people;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.LinkPurpose;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.OneTimeLink;

final class InvitePersonHandler implements InvitePerson {

    private final PeoplePorts ports;
    private final MerchantProfiles profiles;
    private final Orders orders;
    private final Identifiers identifiers;
    private final Clock clock;

    InvitePersonHandler(
            PeoplePorts ports, MerchantProfiles profiles, Orders orders, Identifiers identifiers, Clock clock) {
        this.ports = ports;
        this.profiles = profiles;
        this.orders = orders;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Override
    public Either<PeopleFailure, Issued> handle(Command command) {
        return orders.changing(
                command.authority(),
                orderer -> allowed(orderer, command.membership())
                        .flatMap(membership -> EmailAddress.parse(command.email())
                                .<PeopleFailure>toEither(PeopleFailure.InvalidEmail::new))
                        .flatMap(email -> notThereYet(email, command.membership()))
                        .flatMap(email -> invited(email, command.membership(), orderer)));
    }

    private Either<PeopleFailure, Membership> allowed(Orders.Orderer orderer, Membership membership) {
        if (!orderer.mayChange(membership)) {
            return Either.left(new PeopleFailure.NotAllowed());
        }
        return membership
                .merchant()
                .filter(merchant -> profiles.find(merchant).isEmpty())
                .<PeopleFailure>map(PeopleFailure.UnknownMerchant::new)
                .toEither(membership)
                .swap();
    }

    private Either<PeopleFailure, EmailAddress> notThereYet(EmailAddress email, Membership membership) {
        return ports.people()
                        .find(email)
                        .flatMap(person -> person.membershipAt(membership.merchant()))
                        .isDefined()
                ? Either.left(new PeopleFailure.AlreadyThere(email))
                : Either.right(email);
    }

    private Either<PeopleFailure, Issued> invited(EmailAddress email, Membership membership, Orders.Orderer orderer) {
        ports.links().forgetIssuedBefore(clock.instant().minus(OneTimeLink.LIFETIME));
        ports.links().invitationsTo(membership.merchant()).stream()
                .filter(link -> link.purpose() instanceof LinkPurpose.Invitation earlier
                        && earlier.email().equals(email))
                .forEach(link -> ports.links().remove(link.id()));
        return isFull(membership.merchant())
                ? Either.left(new PeopleFailure.TooMany(Membership.MOST_AT_A_PLACE))
                : Either.right(issued(email, membership, orderer));
    }

    /** Every person was invited once, so this bounds people as well. */
    private boolean isFull(Option<MerchantId> place) {
        int people = place.map(ports.people()::of)
                .getOrElse(() -> ports.people().operators())
                .size();
        return people + ports.links().invitationsTo(place).size() >= Membership.MOST_AT_A_PLACE;
    }

    private Issued issued(EmailAddress email, Membership membership, Orders.Orderer orderer) {
        OneTimeLink link = new OneTimeLink(
                identifiers.linkId(), new LinkPurpose.Invitation(email, membership), clock.instant(), orderer.id());
        LinkSecret secret = identifiers.linkSecret();
        ports.links().add(secret, link);
        orders.write(membership, orderer, "person_invited", email.text());
        return new Issued(link, secret);
    }
}
