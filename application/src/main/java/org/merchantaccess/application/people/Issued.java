package org.merchantaccess.application.people;

import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.OneTimeLink;

/**
 * A one-time link, to be handed to whom it is for.
 *
 * @param secret this is the one time it can be read
 */
public record Issued(OneTimeLink link, LinkSecret secret) {}
