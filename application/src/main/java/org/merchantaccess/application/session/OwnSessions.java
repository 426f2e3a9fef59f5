package org.merchantaccess.application.session;

import io.vavr.control.Either;
import java.time.Clock;
import java.util.function.Function;
import org.merchantaccess.application.account.PeopleTrail;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Session;
import org.merchantaccess.domain.people.SessionId;
import org.merchantaccess.domain.people.SessionStage;
import org.merchantaccess.domain.people.SessionToken;

/** What people do with a session of their own: found by its token, alive, and of somebody who is still there. */
final class OwnSessions {

    private final Transactions transactions;
    private final PeoplePorts ports;
    private final PeopleTrail trail;
    private final Identifiers identifiers;
    private final Clock clock;

    OwnSessions(Transactions transactions, PeoplePorts ports, PeopleTrail trail, Identifiers identifiers, Clock clock) {
        this.transactions = transactions;
        this.ports = ports;
        this.trail = trail;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** Does it in one transaction, with the session that is signed in. A refusal rolls back. */
    <T> Either<SessionFailure, T> with(SessionToken token, Function<Own, Either<SessionFailure, T>> work) {
        return with(token, SessionStage.SIGNED_IN, work);
    }

    <T> Either<SessionFailure, T> with(
            SessionToken token, SessionStage stage, Function<Own, Either<SessionFailure, T>> work) {
        return transactions.inTransaction(
                SessionFailure.StoreUnavailable::new, () -> own(token, stage).flatMap(work));
    }

    /** The same, where a refusal is kept in mind: it commits what was counted. */
    <T> Either<SessionFailure, T> counting(
            SessionToken token, SessionStage stage, Function<Own, Either<SessionFailure, T>> work) {
        return transactions
                .<SessionFailure, Either<SessionFailure, T>>inTransaction(
                        SessionFailure.StoreUnavailable::new,
                        () -> Either.right(own(token, stage).flatMap(work)))
                .flatMap(Function.identity());
    }

    /** Only where the last proof is fresh. */
    <T> Either<SessionFailure, T> withFresh(SessionToken token, Function<Own, Either<SessionFailure, T>> work) {
        return with(
                token,
                own -> own.session().isFreshAt(clock.instant())
                        ? work.apply(own)
                        : Either.left(new SessionFailure.NotFresh()));
    }

    /** Proved once more, under another token. */
    SessionToken renewed(Session session) {
        ports.sessions().save(session.provedAgainAt(clock.instant()));
        return rotated(session);
    }

    /** Under another token, and no fresher for it. */
    SessionToken rotated(Session session) {
        SessionToken token = identifiers.sessionToken();
        ports.sessions().rotate(session.id(), token);
        return token;
    }

    void endAllBut(SessionId kept, Person person) {
        ports.sessions().of(person.id()).stream()
                .map(each -> each.session().id())
                .filter(id -> !id.equals(kept))
                .forEach(ports.sessions()::end);
    }

    /** What the person did to the own account. */
    void write(Person person, ClientAddress from, String action) {
        trail.write(Actor.of(person, from), action, person.email().text());
    }

    private Either<SessionFailure, Own> own(SessionToken token, SessionStage stage) {
        return ports.sessions()
                .find(token)
                .map(kept -> kept.session())
                .filter(session -> session.stage() == stage && session.isAliveAt(clock.instant()))
                .flatMap(session -> ports.people().find(session.person()).map(person -> new Own(person, session)))
                .toEither(SessionFailure.NoSession::new);
    }

    record Own(Person person, Session session) {}
}
