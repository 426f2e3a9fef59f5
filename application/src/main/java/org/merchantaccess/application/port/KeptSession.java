package org.merchantaccess.application.port;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.Session;

/**
 * A session as it is kept; not its token.
 *
 * @param from the address it was begun from
 */
public record KeptSession(Session session, ClientAddress from) {
    public KeptSession {
        requireNonNull(session, "session");
        requireNonNull(from, "from");
    }
}
