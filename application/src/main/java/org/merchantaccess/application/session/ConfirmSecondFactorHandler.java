package org.merchantaccess.application.session;

import io.vavr.control.Either;
import java.time.Clock;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.SecondFactor;
import org.merchantaccess.domain.people.SessionStage;

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

    /** Whoever was signed in without it is so no more. */
    private Person turnedOn(OwnSessions.Own own, Command command) {
        sessions.endAllBut(own.session().id(), own.person());
        sessions.write(own.person(), command.from(), "second_factor_turned_on");
        return own.person();
    }
}
