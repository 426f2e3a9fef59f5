package org.merchantaccess.application.session;

import io.vavr.control.Either;
import java.time.Clock;
import java.util.List;
import org.merchantaccess.application.port.KeptSession;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.domain.people.SessionStage;

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
        return sessions.with(
                query.token(),
                own -> Either.right(ports.sessions().of(own.person().id()).stream()
                        .filter(this::isSignedIn)
                        .map(kept -> new Listed(
                                kept, kept.session().id().equals(own.session().id())))
                        .toList()));
    }

    private boolean isSignedIn(KeptSession kept) {
        return kept.session().stage() == SessionStage.SIGNED_IN
                && kept.session().isAliveAt(clock.instant());
    }
}
