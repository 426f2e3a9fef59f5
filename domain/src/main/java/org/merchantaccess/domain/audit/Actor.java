package org.merchantaccess.domain.audit;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.domain.allowlist.ClientAddress;

/**
 * The originator of a change, as the audit trail names it.
 *
 * @param name the e-mail address of a person or the name of a management key; never a secret
 * @param from the client address of the request
 */
public record Actor(String name, ClientAddress from) {
    public Actor {
        requireNonNull(name, "name");
        requireNonNull(from, "from");
    }
}
