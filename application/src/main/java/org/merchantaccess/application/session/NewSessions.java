package org.merchantaccess.application.session;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.merchantaccess.application.account.PasswordChecks;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.KeptSession;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Session;
import org.merchantaccess.domain.people.SessionStage;
import org.merchantaccess.domain.people.SessionToken;

/**
 * Begins sessions of people who have just given a proof. Within a transaction.
 *
 * <p>A person has a bounded number of sessions of each stage. With one more, the session used longest ago ends. The stages are counted
 * apart: a stranger who knows the password and not the code ends no session of the owner.
 */
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

    /** After a first proof, by password or by a link: in place of the session the browser carried until now. */
    SignIn.Begun begin(Person person, Option<SessionToken> former, ClientAddress from) {
        Instant now = clock.instant();
        ports.sessions().forgetBegunBefore(now.minus(Session.ABSOLUTE));
        former.flatMap(ports.sessions()::find)
                .forEach(kept -> ports.sessions().end(kept.session().id()));
        return codes.factorThatIsOn(person).isDefined()
                ? new SignIn.Begun(awaitingCode(person, from, now), SessionStage.AWAITING_CODE)
                : new SignIn.Begun(signedIn(person, from, now), SessionStage.SIGNED_IN);
    }

    /** After every proof there is to give: in place of the session that awaited the code. */
    SessionToken beginAfterCode(OwnSessions.Own awaiting, ClientAddress from) {
        ports.sessions().end(awaiting.session().id());
        return signedIn(awaiting.person(), from, clock.instant());
    }

    private SessionToken awaitingCode(Person person, ClientAddress from, Instant now) {
        return added(Session.awaitingCode(identifiers.sessionId(), person.id(), now), from);
    }

    private SessionToken signedIn(Person person, ClientAddress from, Instant now) {
        SessionToken token = added(Session.signedIn(identifiers.sessionId(), person.id(), now), from);
        passwords.remember(person, from);
        sessions.write(person, from, "signed_in");
        return token;
    }

    private SessionToken added(Session session, ClientAddress from) {
        makeRoomFor(session);
        SessionToken token = identifiers.sessionToken();
        ports.sessions().add(token, new KeptSession(session, from));
        return token;
    }

    private void makeRoomFor(Session next) {
        List<Session> such = ports.sessions().of(next.person()).stream()
                .map(KeptSession::session)
                .filter(session -> session.stage() == next.stage())
                .sorted(Comparator.comparing(Session::lastUsedAt))
                .toList();
        such.stream()
                .limit(Math.max(0, such.size() + 1 - Session.mostOf(next.stage())))
                .forEach(oldest -> ports.sessions().end(oldest.id()));
    }
}
