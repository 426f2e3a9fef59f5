package org.merchantaccess.domain.people.link;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.merchantaccess.domain.people.PersonId;

/**
 * An issued link that can be used once within {@link #LIFETIME} (P10). It does not hold the secret, which cannot be read again.
 *
 * @param issuedBy none if the process issued the link, at the first start or from the command line
 */
public record OneTimeLink(LinkId id, LinkPurpose purpose, Instant issuedAt, Option<PersonId> issuedBy) {

    public static final Duration LIFETIME = Duration.ofHours(24);

    public OneTimeLink {
        requireNonNull(id, "id");
        requireNonNull(purpose, "purpose");
        requireNonNull(issuedAt, "issuedAt");
        requireNonNull(issuedBy, "issuedBy");
    }

    /** Returns the first instant at which the link no longer works. */
    public Instant expiresAt() {
        return issuedAt.plus(LIFETIME);
    }

    /** Returns true if the link has not expired. */
    public boolean isOpenAt(Instant now) {
        return now.isBefore(expiresAt());
    }
}
