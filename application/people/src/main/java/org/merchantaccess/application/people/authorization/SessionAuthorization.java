package org.merchantaccess.application.people.authorization;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.merchantaccess.application.people.port.People;
import org.merchantaccess.application.people.port.Sessions;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.session.Session;
import org.merchantaccess.domain.people.session.SessionStage;
import org.merchantaccess.domain.people.session.StoredSession;

/** Authorizes by the stored session, the stored roles and the last proof of identity. */
final class SessionAuthorization implements Authorization {

    private final Sessions sessions;
    private final People people;
    private final Clock clock;
    private final Environment environment;

    SessionAuthorization(Sessions sessions, People people, Clock clock, Environment environment) {
        this.sessions = sessions;
        this.people = people;
        this.clock = clock;
        this.environment = environment;
    }

    @Override
    public Option<Initiator> initiator(Authority authority) {
        return authority instanceof Authority.OfPerson person
                ? ofPerson(person)
                : Option.some(
                        new Initiator(((Authority.OfInstance) authority).actor(), Option.none(), true, environment));
    }

    @Override
    public <L, R> Either<L, R> authorized(
            Authority authority,
            Permission needed,
            Function<AuthorizationFailure, L> unauthorized,
            Function<Initiator, Either<L, R>> action) {
        return this.<L>signedIn(authority, unauthorized)
                .filterOrElse(
                        initiator -> initiator.may(needed),
                        other -> unauthorized.apply(new AuthorizationFailure.NotAllowed()))
                .flatMap(initiator -> proved(initiator, needed, unauthorized, action));
    }

    @Override
    public <L, R> Either<L, R> authorized(
            Authority authority,
            MerchantId merchant,
            Permission needed,
            Function<AuthorizationFailure, L> unauthorized,
            Function<Initiator, Either<L, R>> action) {
        return this.<L>signedIn(authority, unauthorized)
                .filterOrElse(
                        initiator -> initiator.mayKnow(merchant),
                        other -> unauthorized.apply(new AuthorizationFailure.UnknownMerchant(merchant)))
                .filterOrElse(
                        initiator -> initiator.mayIn(merchant, needed),
                        other -> unauthorized.apply(new AuthorizationFailure.NotAllowed()))
                .flatMap(initiator -> proved(initiator, needed, unauthorized, action));
    }

    private <L> Either<L, Initiator> signedIn(Authority authority, Function<AuthorizationFailure, L> unauthorized) {
        return initiator(authority).toEither(() -> unauthorized.apply(new AuthorizationFailure.NotSignedIn()));
    }

    private static <L, R> Either<L, R> proved(
            Initiator initiator,
            Permission needed,
            Function<AuthorizationFailure, L> unauthorized,
            Function<Initiator, Either<L, R>> action) {
        return action.apply(initiator)
                .filterOrElse(
                        done -> initiator.hasFreshProofFor(needed),
                        done -> unauthorized.apply(new AuthorizationFailure.NotFresh()));
    }

    private Option<Initiator> ofPerson(Authority.OfPerson of) {
        Instant now = clock.instant();
        return sessions.find(of.session())
                .map(StoredSession::session)
                .filter(session -> session.stage() == SessionStage.SIGNED_IN && session.isAliveAt(now))
                .flatMap(session -> people.find(session.person()).map(person -> initiator(person, session, of, now)));
    }

    private Initiator initiator(Person person, Session session, Authority.OfPerson of, Instant now) {
        return new Initiator(person.actorFrom(of.from()), Option.some(person), session.isFreshAt(now), environment);
    }
}
