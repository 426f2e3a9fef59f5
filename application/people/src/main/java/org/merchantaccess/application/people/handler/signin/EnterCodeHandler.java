package org.merchantaccess.application.people.handler.signin;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.people.change.OwnSessions;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.password.FailedSignInRecorder;
import org.merchantaccess.application.people.secondfactor.CodeChecks;
import org.merchantaccess.application.people.signin.EnterCode;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.domain.people.session.SessionStage;
import org.merchantaccess.domain.people.session.SessionToken;

final class EnterCodeHandler implements EnterCode {

    private final PeoplePorts ports;
    private final CodeChecks codes;
    private final OwnSessions sessions;
    private final NewSessions begun;
    private final FailedSignInRecorder recorder;

    EnterCodeHandler(
            PeoplePorts ports,
            CodeChecks codes,
            OwnSessions sessions,
            NewSessions begun,
            FailedSignInRecorder recorder) {
        this.ports = ports;
        this.codes = codes;
        this.sessions = sessions;
        this.begun = begun;
        this.recorder = recorder;
    }

    @Override
    public Either<SessionFailure, SessionToken> handle(Command command) {
        return sessions.counting(
                command.awaiting(),
                SessionStage.AWAITING_CODE,
                own -> codes.activeFactor(own.person())
                        .<SessionFailure>toEither(SessionFailure.NoSecondFactor::new)
                        .flatMap(factor -> codes.check(own.person(), factor, command.code()))
                        .peekLeft(failure -> refused(own, command, failure))
                        .map(used -> begun.beginAfterCode(own, command.from())));
    }

    private void refused(OwnSessions.Own own, Command command, SessionFailure failure) {
        if (failure instanceof SessionFailure.WrongCode) {
            recorder.record(Option.some(own.person()), command.from());
            if (codes.isLimitReached(own.person())) {
                ports.sessions().end(own.session().id());
            }
        }
    }
}
