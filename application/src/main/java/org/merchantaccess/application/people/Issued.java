package org.merchantaccess.application.people;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.OneTimeLink;

/**
 * A one-time link, to be handed to whom it is for.
 *
 * @param secret this is the one time it can be read
 */
public record Issued(OneTimeLink link, LinkSecret secret) {
    public Issued {
        requireNonNull(link, "link");
        requireNonNull(secret, "secret");
    }
}
