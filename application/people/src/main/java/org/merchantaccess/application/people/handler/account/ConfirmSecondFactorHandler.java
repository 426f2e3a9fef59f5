package org.merchantaccess.application.people.handler.account;

import io.vavr.control.Either;
import java.time.Clock;
import org.merchantaccess.application.people.account.ConfirmSecondFactor;
import org.merchantaccess.application.people.change.OwnSessions;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.secondfactor.CodeChecks;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.domain.people.PeopleAction;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.secondfactor.SecondFactor;
import org.merchantaccess.domain.people.session.SessionStage;

final class ConfirmSecondFactorHandler implements ConfirmSecondFactor {

    private final PeoplePorts ports;
    private final CodeChecks codes;
    private final OwnSessions sessions;
    private final Clock clock;

    ConfirmSecondFactorHandler(PeoplePorts ports, CodeChecks codes, OwnSessions sessions, Clock clock) {
        this.ports = ports;
        this.codes = codes;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Either<SessionFailure, Person> handle(Command command) {
        return sessions.counting(
                command.token(),
                SessionStage.SIGNED_IN,
                own -> begun(own)
                        .flatMap(factor -> codes.check(own.person(), factor, command.code()))
                        .map(used -> turnedOn(own, command)));
    }

    private Either<SessionFailure, SecondFactor> begun(OwnSessions.Own own) {
        return own.session().isFreshAt(clock.instant())
                ? ports.secondFactors()
                        .of(own.person().id())
                        .<SessionFailure>toEither(SessionFailure.NoSecondFactor::new)
                        .filterOrElse(factor -> !factor.isOn(), on -> new SessionFailure.SecondFactorIsOn())
                : Either.left(new SessionFailure.NotFresh());
    }

    /** Ends all sessions that were started without the second factor. */
    private Person turnedOn(OwnSessions.Own own, Command command) {
        sessions.endAllBut(own.session().id(), own.person());
        sessions.write(own.person(), command.from(), PeopleAction.SECOND_FACTOR_TURNED_ON);
        return own.person();
    }
}
