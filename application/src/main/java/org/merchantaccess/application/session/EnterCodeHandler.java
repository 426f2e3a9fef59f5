package org.merchantaccess.application.session;

import io.vavr.control.Either;
import java.time.Clock;
import org.merchantaccess.application.account.PasswordChecks;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.KeptSession;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Session;
import org.merchantaccess.domain.people.SessionStage;
import org.merchantaccess.domain.people.SessionToken;

final class EnterCodeHandler implements EnterCode {

    private final PeoplePorts ports;
    private final PasswordChecks passwords;
    private final CodeChecks codes;
    private final OwnSessions sessions;
    private final Identifiers identifiers;
    private final Clock clock;

    EnterCodeHandler(
            PeoplePorts ports,
            PasswordChecks passwords,
            CodeChecks codes,
            OwnSessions sessions,
            Identifiers identifiers,
            Clock clock) {
        this.ports = ports;
        this.passwords = passwords;
        this.codes = codes;
        this.sessions = sessions;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Override
    public Either<SessionFailure, SessionToken> handle(Command command) {
        return sessions.counting(
                command.awaiting(),
                SessionStage.AWAITING_CODE,
                own -> codes.factorThatIsOn(own.person())
                        .<SessionFailure>toEither(SessionFailure.NoSecondFactor::new)
                        .flatMap(factor -> codes.check(own.person(), factor, command.code()))
                        .peekLeft(failure -> refused(own, command, failure))
                        .map(used -> signedIn(own, command)));
    }

    private SessionToken signedIn(OwnSessions.Own own, Command command) {
        Person person = own.person();
        SessionToken token = identifiers.sessionToken();
        ports.sessions().end(own.session().id());
        ports.sessions()
                .add(
                        token,
                        new KeptSession(
                                Session.signedIn(identifiers.sessionId(), person.id(), clock.instant()),
                                command.from()));
        passwords.remember(person, command.from());
        sessions.write(person, command.from(), "signed_in");
        return token;
    }

    private void refused(OwnSessions.Own own, Command command, SessionFailure failure) {
        if (failure instanceof SessionFailure.WrongCode) {
            sessions.write(own.person(), command.from(), "sign_in_failed");
            if (codes.wereTooMany(own.person())) {
                ports.sessions().end(own.session().id());
            }
        }
    }
}
