package org.merchantaccess.domain.people.session;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.domain.allowlist.ClientAddress;

/**
 * A session as it is stored, without its token.
 *
 * @param from the client address at sign-in
 */
public record StoredSession(Session session, ClientAddress from) {
    public StoredSession {
        requireNonNull(session, "session");
        requireNonNull(from, "from");
    }
}
