package org.merchantaccess.domain.key;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A key that is no longer accepted. It is remembered so that a login with it is refused for that reason, not as a wrong key.
 *
 * @param endedAt the time of its end, to the millisecond
 */
public record EndedKey(KeyNumber number, KeyMaterial material, Instant endedAt) {
    public EndedKey {
        requireNonNull(number, "number");
        requireNonNull(material, "material");
        requireNonNull(endedAt, "endedAt");
        endedAt = endedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    static EndedKey of(CredentialKey key, Instant at) {
        return new EndedKey(key.number(), key.material(), at);
    }
}
