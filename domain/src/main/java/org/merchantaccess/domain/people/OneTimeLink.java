package org.merchantaccess.domain.people;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * A link that was handed to somebody, to be used once within {@link #LIFETIME} (P10); not its secret, which nobody can read again.
 *
 * @param issuedBy none when it was not a person but the process itself, at the first start or on the command line
 */
public record OneTimeLink(LinkId id, LinkPurpose purpose, Instant issuedAt, Option<PersonId> issuedBy) {

    public static final Duration LIFETIME = Duration.ofHours(24);

    public OneTimeLink {
        requireNonNull(id, "id");
        requireNonNull(purpose, "purpose");
        requireNonNull(issuedAt, "issuedAt");
        requireNonNull(issuedBy, "issuedBy");
    }

    public Instant expiresAt() {
        return issuedAt.plus(LIFETIME);
    }

    public boolean isOpenAt(Instant now) {
        return now.isBefore(expiresAt());
    }
}
