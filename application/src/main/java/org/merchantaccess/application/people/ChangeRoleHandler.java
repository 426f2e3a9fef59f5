package org.merchantaccess.application.people;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;

final class ChangeRoleHandler implements ChangeRole {

    private final PeoplePorts ports;
    private final Orders orders;

    ChangeRoleHandler(PeoplePorts ports, Orders orders) {
        this.ports = ports;
        this.orders = orders;
    }

    @Override
    public Either<PeopleFailure, Person> handle(Command command) {
        Membership given = Membership.in(command.merchant(), command.role());
        return orders.changing(
                command.authority(),
                orderer -> ports.people()
                        .find(command.person())
                        .<PeopleFailure>toEither(PeopleFailure.UnknownPerson::new)
                        .flatMap(person -> orders.changeable(orderer, person, Option.some(command.merchant()))
                                .map(before -> before.equals(given) ? person : changed(person, given, orderer))));
    }

    private Person changed(Person person, Membership given, Orders.Orderer orderer) {
        Person changed = person.with(given);
        ports.people().save(changed);
        ports.links().removeAllIssuedBy(person.id());
        orders.write(given, orderer, "role_changed", person.email().text());
        return changed;
    }
}
