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

    /** The instance itself, for changes that are made when their time has come. */
    public static final Actor SYSTEM = new Actor("system", new ClientAddress(0, 1));

    public Actor {
        requireNonNull(name, "name");
        requireNonNull(from, "from");
    }
}
