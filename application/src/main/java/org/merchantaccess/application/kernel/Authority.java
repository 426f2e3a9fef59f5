package org.merchantaccess.application.kernel;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.SessionToken;

/**
 * By whose right something is changed, or read of people. What a person may do is looked up when it is done, by the session: its roles (P2, P3, P4),
 * and in production whether the last proof is fresh (P9).
 */
public sealed interface Authority permits Actor, Authority.OfPerson, Authority.OfInstance {

    /**
     * The right of a person who is signed in.
     *
     * @param session the token of the session; one that has ended is refused
     */
    record OfPerson(SessionToken session, ClientAddress from) implements Authority {
        public OfPerson {
            requireNonNull(session, "session");
            requireNonNull(from, "from");
        }
    }

    /** Of who runs the server, on the command line or with a management key, and of the service that embeds the core: may do everything. */
    record OfInstance(Actor actor) implements Authority {
        public OfInstance {
            requireNonNull(actor, "actor");
        }
    }
}
