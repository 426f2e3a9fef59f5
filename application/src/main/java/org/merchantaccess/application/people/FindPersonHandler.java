package org.merchantaccess.application.people;

import io.vavr.control.Either;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.Person;

final class FindPersonHandler implements FindPerson {

    private final PeoplePorts ports;
    private final Orders orders;

    FindPersonHandler(PeoplePorts ports, Orders orders) {
        this.ports = ports;
        this.orders = orders;
    }

    @Override
    public Either<PeopleFailure, Person> handle(Query query) {
        return orders.by(
                query.authority(),
                orderer -> orderer.isInstance() ? found(query.email()) : Either.left(new PeopleFailure.NotAllowed()));
    }

    private Either<PeopleFailure, Person> found(String email) {
        return EmailAddress.parse(email)
                .<PeopleFailure>toEither(PeopleFailure.InvalidEmail::new)
                .flatMap(address -> ports.people().find(address).toEither(PeopleFailure.UnknownPerson::new));
    }
}
