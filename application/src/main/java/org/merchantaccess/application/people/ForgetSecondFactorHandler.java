package org.merchantaccess.application.people;

import io.vavr.control.Either;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.domain.people.Person;

final class ForgetSecondFactorHandler implements ForgetSecondFactor {

    private final PeoplePorts ports;
    private final Orders orders;

    ForgetSecondFactorHandler(PeoplePorts ports, Orders orders) {
        this.ports = ports;
        this.orders = orders;
    }

    @Override
    public Either<PeopleFailure, Person> handle(Command command) {
        return orders.changing(
                command.authority(),
                orderer -> orders.restorable(orderer, command.person()).peek(person -> {
                    ports.secondFactors().remove(person.id());
                    ports.sessions().endAllOf(person.id());
                    orders.write(orderer, "second_factor_forgotten", person);
                }));
    }
}
