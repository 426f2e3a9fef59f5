package org.merchantaccess.application.people.handler.signin;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import org.merchantaccess.application.people.change.OwnSessions;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.secondfactor.CodeChecks;
import org.merchantaccess.application.people.signin.CheckSession;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.domain.people.session.SessionToken;

final class CheckSessionHandler implements CheckSession {

    private final PeoplePorts ports;
    private final CodeChecks codes;
    private final OwnSessions sessions;
    private final Clock clock;

    CheckSessionHandler(PeoplePorts ports, CodeChecks codes, OwnSessions sessions, Clock clock) {
        this.ports = ports;
        this.codes = codes;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Either<SessionFailure, SignedIn> handle(Query query) {
        Instant now = clock.instant();
        return sessions.reading(
                        query.token(),
                        own -> Either.right(new SignedIn(
                                own.person(),
                                own.session(),
                                own.session().isFreshAt(now),
                                codes.activeFactor(own.person()).isDefined())))
                .map(signedIn ->
                        signedIn.session().shouldStoreUseAt(now) ? used(query.token(), signedIn, now) : signedIn);
    }

    /** Records the use in a transaction of its own, so that a page that only reads is shown even if the store accepts no change. */
    private SignedIn used(SessionToken token, SignedIn signedIn, Instant now) {
        sessions.with(token, own -> {
            ports.sessions().save(own.session().usedAt(now));
            return Either.right(own);
        });
        return new SignedIn(
                signedIn.person(), signedIn.session().usedAt(now), signedIn.isFresh(), signedIn.hasSecondFactor());
    }
}
