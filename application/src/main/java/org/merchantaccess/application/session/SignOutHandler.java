package org.merchantaccess.application.session;

import io.vavr.control.Either;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.domain.people.Session;

final class SignOutHandler implements SignOut {

    private final PeoplePorts ports;
    private final OwnSessions sessions;

    SignOutHandler(PeoplePorts ports, OwnSessions sessions) {
        this.ports = ports;
        this.sessions = sessions;
    }

    @Override
    public Either<SessionFailure, Session> handle(Command command) {
        return sessions.with(command.token(), own -> {
            ports.sessions().end(own.session().id());
            sessions.write(own.person(), command.from(), "signed_out");
            return Either.right(own.session());
        });
    }
}
