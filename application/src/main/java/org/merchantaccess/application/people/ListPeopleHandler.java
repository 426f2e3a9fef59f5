package org.merchantaccess.application.people;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.util.List;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.SecondFactor;

final class ListPeopleHandler implements ListPeople {

    private final PeoplePorts ports;
    private final Orders orders;
    private final Clock clock;

    ListPeopleHandler(PeoplePorts ports, Orders orders, Clock clock) {
        this.ports = ports;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public Either<PeopleFailure, Listed> handle(Query query) {
        return orders.by(
                query.authority(),
                orderer -> orderer.maySee(query.merchant())
                        ? Either.right(listed(query.merchant(), orderer))
                        : Either.left(new PeopleFailure.NotAllowed()));
    }

    private Listed listed(Option<MerchantId> merchant, Orders.Orderer orderer) {
        List<Person> people =
                merchant.map(ports.people()::of).getOrElse(() -> ports.people().operators());
        return new Listed(
                people.stream()
                        .flatMap(person -> member(person, merchant, orderer).toJavaStream())
                        .toList(),
                ports.links().invitationsTo(merchant).stream()
                        .filter(link -> link.isOpenAt(clock.instant()))
                        .toList());
    }

    private Option<Member> member(Person person, Option<MerchantId> merchant, Orders.Orderer orderer) {
        return person.membershipAt(merchant)
                .map(membership -> new Member(
                        person.id(),
                        person.email(),
                        membership.role(),
                        ports.secondFactors().of(person.id()).exists(SecondFactor::isOn),
                        orderer.mayRestore(person)));
    }
}
