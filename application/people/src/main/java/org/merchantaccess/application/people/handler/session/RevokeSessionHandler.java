package org.merchantaccess.application.people.handler.session;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.people.change.OwnSessions;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.session.RevokeSession;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.domain.people.PeopleAction;
import org.merchantaccess.domain.people.session.Session;
import org.merchantaccess.domain.people.session.StoredSession;

final class RevokeSessionHandler implements RevokeSession {

    private final PeoplePorts ports;
    private final OwnSessions sessions;

    RevokeSessionHandler(PeoplePorts ports, OwnSessions sessions) {
        this.ports = ports;
        this.sessions = sessions;
    }

    @Override
    public Either<SessionFailure, Session> handle(Command command) {
        return sessions.with(
                command.token(),
                own -> Option.ofOptional(ports.sessions().of(own.person().id()).stream()
                                .map(StoredSession::session)
                                .filter(session -> session.id().equals(command.id()))
                                .findFirst())
                        .peek(session -> {
                            ports.sessions().end(session.id());
                            sessions.write(own.person(), command.from(), PeopleAction.SESSION_REVOKED);
                        })
                        .toEither(SessionFailure.UnknownSession::new));
    }
}
