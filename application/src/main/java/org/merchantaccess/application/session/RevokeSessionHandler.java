package org.merchantaccess.application.session;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.port.KeptSession;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.domain.people.Session;

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
                                .map(KeptSession::session)
                                .filter(session -> session.id().equals(command.id()))
                                .findFirst())
                        .peek(session -> {
                            ports.sessions().end(session.id());
                            sessions.write(own.person(), command.from(), "session_revoked");
                        })
                        .toEither(SessionFailure.UnknownSession::new));
    }
}
