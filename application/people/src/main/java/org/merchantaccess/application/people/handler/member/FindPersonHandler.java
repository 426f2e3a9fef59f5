package org.merchantaccess.application.people.handler.member;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.people.change.AuthorizedChanges;
import org.merchantaccess.application.people.member.FindPerson;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.Person;

final class FindPersonHandler implements FindPerson {

    private final PeoplePorts ports;
    private final AuthorizedChanges changes;

    FindPersonHandler(PeoplePorts ports, AuthorizedChanges changes) {
        this.ports = ports;
        this.changes = changes;
    }

    @Override
    public Either<PeopleFailure, Person> handle(Query query) {
        return changes.by(
                query.authority(),
                initiator -> initiator.maySee(Option.none())
                        ? found(query.email())
                        : Either.left(new PeopleFailure.NotAllowed()));
    }

    private Either<PeopleFailure, Person> found(String email) {
        return EmailAddress.parse(email)
                .<PeopleFailure>toEither(PeopleFailure.InvalidEmail::new)
                .flatMap(address -> ports.people().find(address).toEither(PeopleFailure.UnknownPerson::new));
    }
}
