package org.merchantaccess.application.people.handler.member;

import io.vavr.control.Either;
import org.merchantaccess.application.people.change.AuthorizedChanges;
import org.merchantaccess.application.people.member.ForgetSecondFactor;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.domain.people.PeopleAction;
import org.merchantaccess.domain.people.Person;

final class ForgetSecondFactorHandler implements ForgetSecondFactor {

    private final PeoplePorts ports;
    private final AuthorizedChanges changes;

    ForgetSecondFactorHandler(PeoplePorts ports, AuthorizedChanges changes) {
        this.ports = ports;
        this.changes = changes;
    }

    @Override
    public Either<PeopleFailure, Person> handle(Command command) {
        return changes.changing(
                command.authority(),
                initiator -> changes.recoverable(initiator, command.person()).peek(person -> {
                    ports.secondFactors().remove(person.id());
                    ports.sessions().endAllOf(person.id());
                    changes.write(initiator, PeopleAction.SECOND_FACTOR_FORGOTTEN, person);
                }));
    }
}
