package org.merchantaccess.application.people.handler.signin;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.merchantaccess.application.people.change.OwnSessions;
import org.merchantaccess.application.people.password.PasswordChecks;
import org.merchantaccess.application.people.port.PeopleIdentifiers;
import org.merchantaccess.application.people.secondfactor.CodeChecks;
import org.merchantaccess.application.people.signin.SignIn;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.PeopleAction;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.session.Session;
import org.merchantaccess.domain.people.session.SessionStage;
import org.merchantaccess.domain.people.session.SessionToken;
import org.merchantaccess.domain.people.session.StoredSession;

/**
 * Starts sessions after a proof of identity. Must be called within a transaction.
 *
 * <p>A person has a limited number of sessions of each stage. Beyond it, the least recently used session ends. The stages are counted
 * separately, so a stranger with the password but without the code ends no session of the owner.
 */
final class NewSessions {

    private final PeoplePorts ports;
    private final PasswordChecks passwords;
    private final CodeChecks codes;
    private final OwnSessions sessions;
    private final PeopleIdentifiers identifiers;
    private final Clock clock;

    NewSessions(
            PeoplePorts ports,
            PasswordChecks passwords,
            CodeChecks codes,
            OwnSessions sessions,
            PeopleIdentifiers identifiers,
            Clock clock) {
        this.ports = ports;
        this.passwords = passwords;
        this.codes = codes;
        this.sessions = sessions;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** Starts a session after a first proof of identity, by password or by link. It replaces the former session of the browser. */
    SignIn.Begun begin(Person person, Option<SessionToken> former, ClientAddress from) {
        Instant now = clock.instant();
        ports.sessions().forgetBegunBefore(now.minus(Session.ABSOLUTE));
        former.flatMap(ports.sessions()::find)
                .forEach(stored -> ports.sessions().end(stored.session().id()));
        return codes.activeFactor(person).isDefined()
                ? new SignIn.Begun(awaitingCode(person, from, now), SessionStage.AWAITING_CODE)
                : new SignIn.Begun(signedIn(person, from, now), SessionStage.SIGNED_IN);
    }

    /** Starts a session after all proofs of identity. It replaces the session that awaited the code. */
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
        sessions.write(person, from, PeopleAction.SIGNED_IN);
        return token;
    }

    private SessionToken added(Session session, ClientAddress from) {
        endExcessSessions(session);
        SessionToken token = identifiers.sessionToken();
        ports.sessions().add(token, new StoredSession(session, from));
        return token;
    }

    private void endExcessSessions(Session next) {
        List<Session> sameStage = ports.sessions().of(next.person()).stream()
                .map(StoredSession::session)
                .filter(session -> session.stage() == next.stage())
                .sorted(Comparator.comparing(Session::lastUsedAt))
                .toList();
        sameStage.stream()
                .limit(Math.max(0, sameStage.size() + 1 - Session.maxOf(next.stage())))
                .forEach(oldest -> ports.sessions().end(oldest.id()));
    }
}
