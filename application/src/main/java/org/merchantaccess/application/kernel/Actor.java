package org.merchantaccess.application.kernel;

import org.merchantaccess.domain.allowlist.ClientAddress;

/**
 * Who makes a change, for the audit trail.
 *
 * @param name a person or a key by its name, never a secret
 * @param from the address the order came from
 */
public record Actor(String name, ClientAddress from) {}
