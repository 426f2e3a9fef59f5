package org.merchantaccess.application.people.authorization;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.people.session.SessionToken;

/**
 * The authority under which a use case is called.
 *
 * <p>The permissions of a person are looked up at the time of the call, by the session: its roles (P2, P3, P4), and in production
 * whether the last proof of identity is fresh (P9).
 */
public sealed interface Authority permits Authority.OfPerson, Authority.OfInstance {

    /**
     * The authority of a signed-in person.
     *
     * @param session the token of the session; a token of an ended session is refused
     */
    record OfPerson(SessionToken session, ClientAddress from) implements Authority {
        public OfPerson {
            requireNonNull(session, "session");
            requireNonNull(from, "from");
        }
    }

    /**
     * The authority of the instance, which permits everything. It applies on the command line, with a management key, and to the
     * embedding service.
     */
    record OfInstance(Actor actor) implements Authority {
        public OfInstance {
            requireNonNull(actor, "actor");
        }
    }
}
