package org.merchantaccess.application.people.signin;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import org.merchantaccess.application.people.change.OwnSessions;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.secondfactor.CodeChecks;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.domain.people.session.Session;

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
        return sessions.with(query.token(), own -> {
            Instant now = clock.instant();
            return Either.right(new SignedIn(
                    own.person(),
                    used(own.session(), now),
                    own.session().isFreshAt(now),
                    codes.activeFactor(own.person()).isDefined()));
        });
    }

    private Session used(Session session, Instant now) {
        if (!session.shouldStoreUseAt(now)) {
            return session;
        }
        Session used = session.usedAt(now);
        ports.sessions().save(used);
        return used;
    }
}
