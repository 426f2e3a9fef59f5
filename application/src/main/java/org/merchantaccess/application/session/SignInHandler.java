package org.merchantaccess.application.session;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import org.merchantaccess.application.account.PasswordChecks;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.KeptSession;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Session;
import org.merchantaccess.domain.people.SessionId;
import org.merchantaccess.domain.people.SessionStage;
import org.merchantaccess.domain.people.SessionToken;

final class SignInHandler implements SignIn {

    private final Transactions transactions;
    private final PeoplePorts ports;
    private final PasswordChecks passwords;
    private final CodeChecks codes;
    private final OwnSessions sessions;
    private final Identifiers identifiers;
    private final Clock clock;

    SignInHandler(
            Transactions transactions,
            PeoplePorts ports,
            PasswordChecks passwords,
            CodeChecks codes,
            OwnSessions sessions,
            Identifiers identifiers,
            Clock clock) {
        this.transactions = transactions;
        this.ports = ports;
        this.passwords = passwords;
        this.codes = codes;
        this.sessions = sessions;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Override
    public Either<SessionFailure, Begun> handle(Command command) {
        return passwords
                .check(command.email(), command.password(), command.from())
                .mapLeft(Refusals::of)
                .flatMap(proof -> transactions.inTransaction(
                        SessionFailure.StoreUnavailable::new,
                        () -> passwords
                                .accept(proof)
                                .<SessionFailure>toEither(SessionFailure.WrongCredentials::new)
                                .map(person -> begun(person, command))));
    }

    private Begun begun(Person person, Command command) {
        Instant now = clock.instant();
        ports.sessions().forgetBegunBefore(now.minus(Session.ABSOLUTE));
        command.former()
                .flatMap(ports.sessions()::find)
                .forEach(former -> ports.sessions().end(former.session().id()));
        SessionToken token = identifiers.sessionToken();
        Session session = session(person, now);
        ports.sessions().add(token, new KeptSession(session, command.from()));
        if (session.stage() == SessionStage.SIGNED_IN) {
            passwords.remember(person, command.from());
            sessions.write(person, command.from(), "signed_in");
        }
        return new Begun(token, session.stage());
    }

    private Session session(Person person, Instant now) {
        SessionId id = identifiers.sessionId();
        return codes.factorThatIsOn(person).isDefined()
                ? Session.awaitingCode(id, person.id(), now)
                : Session.signedIn(id, person.id(), now);
    }
}
