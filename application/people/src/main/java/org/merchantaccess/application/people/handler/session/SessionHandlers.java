package org.merchantaccess.application.people.handler.session;

import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.people.change.OwnSessions;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.session.SessionUseCases;
import org.merchantaccess.application.people.wiring.PeoplePorts;

/** Creates {@link SessionUseCases}. */
public final class SessionHandlers {

    private SessionHandlers() {}

    /** Creates the use cases on these ports. */
    public static SessionUseCases on(PeoplePorts ports, Lifecycle lifecycle, OwnSessions sessions) {
        return new SessionUseCases(
                lifecycle.guarded(
                        SessionFailure.StoreUnavailable::new,
                        new ListSessionsHandler(ports, sessions, ports.clock())::handle)::apply,
                lifecycle.guarded(
                        SessionFailure.StoreUnavailable::new, new RevokeSessionHandler(ports, sessions)::handle)::apply,
                lifecycle.guarded(
                                SessionFailure.StoreUnavailable::new,
                                new EndOtherSessionsHandler(ports, sessions)::handle)::apply);
    }
}
