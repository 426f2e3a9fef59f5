package org.merchantaccess.application.people.handler.member;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.util.List;
import org.merchantaccess.application.people.authorization.Initiator;
import org.merchantaccess.application.people.change.AuthorizedChanges;
import org.merchantaccess.application.people.member.ListPeople;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.secondfactor.SecondFactor;

final class ListPeopleHandler implements ListPeople {

    private final PeoplePorts ports;
    private final AuthorizedChanges changes;
    private final Clock clock;

    ListPeopleHandler(PeoplePorts ports, AuthorizedChanges changes, Clock clock) {
        this.ports = ports;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Either<PeopleFailure, Listed> handle(Query query) {
        return changes.by(
                query.authority(),
                initiator -> initiator.maySee(query.merchant())
                        ? Either.right(listed(query.merchant(), initiator))
                        : Either.left(new PeopleFailure.NotAllowed()));
    }

    private Listed listed(Option<MerchantId> merchant, Initiator initiator) {
        List<Person> people =
                merchant.map(ports.people()::of).getOrElse(() -> ports.people().operators());
        return new Listed(
                people.stream()
                        .flatMap(person -> member(person, merchant, initiator).toJavaStream())
                        .toList(),
                ports.links().invitationsTo(merchant).stream()
                        .filter(link -> link.isOpenAt(clock.instant()))
                        .toList());
    }

    private Option<Member> member(Person person, Option<MerchantId> merchant, Initiator initiator) {
        return person.membershipIn(merchant)
                .map(membership -> new Member(
                        person.id(),
                        person.email(),
                        membership.role(),
                        ports.secondFactors().of(person.id()).exists(SecondFactor::isOn),
                        initiator.mayRecoverAccountOf(person)));
    }
}
