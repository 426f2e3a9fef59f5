package org.merchantaccess.application.people.change;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import java.time.Clock;
import java.util.function.Function;
import org.merchantaccess.application.people.audit.PeopleAudit;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.port.PeopleIdentifiers;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.PeopleAction;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.session.Session;
import org.merchantaccess.domain.people.session.SessionId;
import org.merchantaccess.domain.people.session.SessionStage;
import org.merchantaccess.domain.people.session.SessionToken;

/** Performs work with the caller's own session. The session is looked up by its token, must be alive, and its person must exist. */
public final class OwnSessions {

    private final Transactions transactions;
    private final PeoplePorts ports;
    private final PeopleAudit audit;
    private final PeopleIdentifiers identifiers;
    private final Clock clock;

    public OwnSessions(
            Transactions transactions,
            PeoplePorts ports,
            PeopleAudit audit,
            PeopleIdentifiers identifiers,
            Clock clock) {
        this.transactions = transactions;
        this.ports = ports;
        this.audit = audit;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** Performs work that only reads, in one transaction, with a signed-in session. */
    public <T> Either<SessionFailure, T> reading(SessionToken token, Function<Own, Either<SessionFailure, T>> work) {
        return transactions.inReadOnlyTransaction(
                SessionFailure.StoreUnavailable::new,
                () -> own(token, SessionStage.SIGNED_IN).flatMap(work));
    }

    /** Performs work in one transaction, with a signed-in session. A refusal rolls back. */
    public <T> Either<SessionFailure, T> with(SessionToken token, Function<Own, Either<SessionFailure, T>> work) {
        return with(token, SessionStage.SIGNED_IN, work);
    }

    /** Performs work in one transaction, with a session of that stage. A refusal rolls back. */
    public <T> Either<SessionFailure, T> with(
            SessionToken token, SessionStage stage, Function<Own, Either<SessionFailure, T>> work) {
        return transactions.inTransaction(
                SessionFailure.StoreUnavailable::new, () -> own(token, stage).flatMap(work));
    }

    /**
     * Performs work in one transaction, with a session of that stage. A refusal commits as well, so that failed attempts are counted.
     */
    public <T> Either<SessionFailure, T> counting(
            SessionToken token, SessionStage stage, Function<Own, Either<SessionFailure, T>> work) {
        return transactions
                .<SessionFailure, Either<SessionFailure, T>>inTransaction(
                        SessionFailure.StoreUnavailable::new,
                        () -> Either.right(own(token, stage).flatMap(work)))
                .flatMap(Function.identity());
    }

    /** Performs work in one transaction, with a session whose last proof of identity is fresh. A refusal rolls back. */
    public <T> Either<SessionFailure, T> withFresh(SessionToken token, Function<Own, Either<SessionFailure, T>> work) {
        return with(
                token,
                own -> own.session().isFreshAt(clock.instant())
                        ? work.apply(own)
                        : Either.left(new SessionFailure.NotFresh()));
    }

    /** Makes the session fresh and gives it a new token. */
    public SessionToken renewed(Session session) {
        ports.sessions().save(session.confirmedAt(clock.instant()));
        return rotated(session);
    }

    /** Gives the session a new token, without making it fresh. */
    public SessionToken rotated(Session session) {
        SessionToken token = identifiers.sessionToken();
        ports.sessions().rotate(session.id(), token);
        return token;
    }

    /** Ends all sessions of the person but one. */
    public void endAllBut(SessionId kept, Person person) {
        ports.sessions().of(person.id()).stream()
                .map(each -> each.session().id())
                .filter(id -> !id.equals(kept))
                .forEach(ports.sessions()::end);
    }

    /** Appends an audit entry about an action of the person on the own account. */
    public void write(Person person, ClientAddress from, PeopleAction action) {
        audit.write(person.actorFrom(from), action, person.email().text());
    }

    private Either<SessionFailure, Own> own(SessionToken token, SessionStage stage) {
        return ports.sessions()
                .find(token)
                .map(stored -> stored.session())
                .filter(session -> session.stage() == stage && session.isAliveAt(clock.instant()))
                .flatMap(session -> ports.people().find(session.person()).map(person -> new Own(person, session)))
                .toEither(SessionFailure.NoSession::new);
    }

    /** A session that is alive, with the signed-in person. */
    public record Own(Person person, Session session) {
        public Own {
            requireNonNull(person, "person");
            requireNonNull(session, "session");
        }
    }
}
