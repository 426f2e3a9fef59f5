package org.merchantaccess.application.people.link;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.link.OneTimeLink;

/**
 * An issued one-time link with its secret.
 *
 * @param secret the secret, which cannot be read again
 */
public record IssuedLink(OneTimeLink link, LinkSecret secret) {
    public IssuedLink {
        requireNonNull(link, "link");
        requireNonNull(secret, "secret");
    }
}
