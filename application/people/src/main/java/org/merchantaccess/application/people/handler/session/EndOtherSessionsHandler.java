package org.merchantaccess.application.people.handler.session;

import io.vavr.control.Either;
import java.util.List;
import org.merchantaccess.application.people.change.OwnSessions;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.session.EndOtherSessions;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.domain.people.PeopleAction;
import org.merchantaccess.domain.people.session.SessionId;

final class EndOtherSessionsHandler implements EndOtherSessions {

    private final PeoplePorts ports;
    private final OwnSessions sessions;

    EndOtherSessionsHandler(PeoplePorts ports, OwnSessions sessions) {
        this.ports = ports;
        this.sessions = sessions;
    }

    @Override
    public Either<SessionFailure, Integer> handle(Command command) {
        return sessions.with(command.token(), own -> {
            List<SessionId> others = ports.sessions().of(own.person().id()).stream()
                    .map(stored -> stored.session().id())
                    .filter(id -> !id.equals(own.session().id()))
                    .toList();
            others.forEach(id -> {
                ports.sessions().end(id);
                sessions.write(own.person(), command.from(), PeopleAction.SESSION_REVOKED);
            });
            return Either.right(others.size());
        });
    }
}
