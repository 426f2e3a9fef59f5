package org.merchantaccess.application.people.handler.session;

import io.vavr.control.Either;
import java.time.Clock;
import java.util.List;
import org.merchantaccess.application.people.change.OwnSessions;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.session.ListSessions;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.domain.people.session.SessionStage;
import org.merchantaccess.domain.people.session.StoredSession;

final class ListSessionsHandler implements ListSessions {

    private final PeoplePorts ports;
    private final OwnSessions sessions;
    private final Clock clock;

    ListSessionsHandler(PeoplePorts ports, OwnSessions sessions, Clock clock) {
        this.ports = ports;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Either<SessionFailure, List<Listed>> handle(Query query) {
        return sessions.reading(
                query.token(),
                own -> Either.right(ports.sessions().of(own.person().id()).stream()
                        .filter(this::isSignedIn)
                        .map(stored -> new Listed(
                                stored,
                                stored.session().id().equals(own.session().id())))
                        .toList()));
    }

    private boolean isSignedIn(StoredSession stored) {
        return stored.session().stage() == SessionStage.SIGNED_IN
                && stored.session().isAliveAt(clock.instant());
    }
}
