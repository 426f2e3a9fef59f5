package org.merchantaccess.application.session;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import org.merchantaccess.application.account.PasswordChecks;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.KeptSession;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Session;
import org.merchantaccess.domain.people.SessionId;
import org.merchantaccess.domain.people.SessionStage;
import org.merchantaccess.domain.people.SessionToken;

/** Sessions of people who have just given a first proof: by password, or by a link. Within a transaction. */
final class NewSessions {

    private final PeoplePorts ports;
    private final PasswordChecks passwords;
    private final CodeChecks codes;
    private final OwnSessions sessions;
    private final Identifiers identifiers;
    private final Clock clock;

    NewSessions(
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

    /** In place of the session the browser carried until now. */
    SignIn.Begun begin(Person person, Option<SessionToken> former, ClientAddress from) {
        Instant now = clock.instant();
        ports.sessions().forgetBegunBefore(now.minus(Session.ABSOLUTE));
        former.flatMap(ports.sessions()::find)
                .forEach(kept -> ports.sessions().end(kept.session().id()));
        SessionToken token = identifiers.sessionToken();
        Session session = session(person, now);
        ports.sessions().add(token, new KeptSession(session, from));
        if (session.stage() == SessionStage.SIGNED_IN) {
            passwords.remember(person, from);
            sessions.write(person, from, "signed_in");
        }
        return new SignIn.Begun(token, session.stage());
    }

    private Session session(Person person, Instant now) {
        SessionId id = identifiers.sessionId();
        return codes.factorThatIsOn(person).isDefined()
                ? Session.awaitingCode(id, person.id(), now)
                : Session.signedIn(id, person.id(), now);
    }
}
