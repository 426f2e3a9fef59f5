package org.merchantaccess.application.people;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;

final class RemovePersonHandler implements RemovePerson {

    private final PeoplePorts ports;
    private final Orders orders;

    RemovePersonHandler(PeoplePorts ports, Orders orders) {
        this.ports = ports;
        this.orders = orders;
    }

    @Override
    public Either<PeopleFailure, Person> handle(Command command) {
        return orders.changing(
                command.authority(),
                orderer -> ports.people()
                        .find(command.person())
                        .<PeopleFailure>toEither(PeopleFailure.UnknownPerson::new)
                        .flatMap(person -> orders.changeable(orderer, person, command.merchant())
                                .filterOrElse(this::isNotTheLastOperator, last -> new PeopleFailure.LastOperator())
                                .map(membership -> removed(person, membership, orderer))));
    }

    private boolean isNotTheLastOperator(Membership membership) {
        return membership.role().isOfAMerchant() || ports.people().operators().size() > 1;
    }

    private Person removed(Person person, Membership membership, Orders.Orderer orderer) {
        ports.sessions().endAllOf(person.id());
        ports.links().removeAllIssuedBy(person.id());
        Option<Person> rest = person.without(membership).peek(ports.people()::save);
        if (rest.isEmpty()) {
            forget(person.id());
        }
        orders.write(membership, orderer, "person_removed", person.email().text());
        return person;
    }

    private void forget(PersonId person) {
        ports.links().removeAllThatOpen(person);
        ports.secondFactors().remove(person);
        ports.attempts().forget(person);
        ports.people().remove(person);
    }
}
