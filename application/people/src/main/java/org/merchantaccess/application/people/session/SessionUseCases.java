package org.merchantaccess.application.people.session;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.people.change.OwnSessions;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.wiring.PeoplePorts;

/** The use cases of a person's own sessions. */
public record SessionUseCases(ListSessions list, RevokeSession revoke) {
    public SessionUseCases {
        requireNonNull(list, "list");
        requireNonNull(revoke, "revoke");
    }

    /** Creates the use cases on these ports. */
    public static SessionUseCases on(PeoplePorts ports, Lifecycle lifecycle, OwnSessions sessions) {
        return new SessionUseCases(
                lifecycle.guarded(
                        SessionFailure.StoreUnavailable::new,
                        new ListSessionsHandler(ports, sessions, ports.clock())::handle)::apply,
                lifecycle.guarded(
                                SessionFailure.StoreUnavailable::new, new RevokeSessionHandler(ports, sessions)::handle)
                        ::apply);
    }
}
