package org.merchantaccess.application.people.handler.signin;

import io.vavr.control.Either;
import org.merchantaccess.application.people.change.OwnSessions;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.signin.SignOut;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.domain.people.PeopleAction;
import org.merchantaccess.domain.people.session.Session;

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
            sessions.write(own.person(), command.from(), PeopleAction.SIGNED_OUT);
            return Either.right(own.session());
        });
    }
}
