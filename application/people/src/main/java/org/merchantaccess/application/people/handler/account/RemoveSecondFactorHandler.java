package org.merchantaccess.application.people.handler.account;

import io.vavr.control.Either;
import org.merchantaccess.application.people.account.RemoveSecondFactor;
import org.merchantaccess.application.people.change.OwnSessions;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.domain.people.PeopleAction;
import org.merchantaccess.domain.people.Person;

final class RemoveSecondFactorHandler implements RemoveSecondFactor {

    private final PeoplePorts ports;
    private final OwnSessions sessions;

    RemoveSecondFactorHandler(PeoplePorts ports, OwnSessions sessions) {
        this.ports = ports;
        this.sessions = sessions;
    }

    @Override
    public Either<SessionFailure, Person> handle(Command command) {
        return sessions.withFresh(
                command.token(),
                own -> ports.secondFactors()
                        .of(own.person().id())
                        .<SessionFailure>toEither(SessionFailure.NoSecondFactor::new)
                        .map(factor -> removed(own.person(), command)));
    }

    private Person removed(Person person, Command command) {
        ports.secondFactors().remove(person.id());
        sessions.write(person, command.from(), PeopleAction.SECOND_FACTOR_REMOVED);
        return person;
    }
}
