package org.merchantaccess.application.port;

import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.Session;

/**
 * A session as it is kept; not its token.
 *
 * @param from the address it was begun from
 */
public record KeptSession(Session session, ClientAddress from) {}
