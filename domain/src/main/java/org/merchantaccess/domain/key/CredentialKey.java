package org.merchantaccess.domain.key;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A key of an App ID, as far as it is known without the secret itself.
 *
 * @param madeAt the time of its making, to the millisecond
 * @param expiry its end date; none if it has none
 */
public record CredentialKey(KeyNumber number, KeyMaterial material, Instant madeAt, Option<KeyExpiry> expiry) {
    public CredentialKey {
        requireNonNull(number, "number");
        requireNonNull(material, "material");
        requireNonNull(madeAt, "madeAt");
        requireNonNull(expiry, "expiry");
        madeAt = madeAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Returns true from the end date on. */
    public boolean isExpiredAt(Instant now) {
        return expiry.exists(end -> end.isOverAt(now));
    }

    /** Returns true if the merchant's software sends the key itself, and false if it signs with it. */
    public boolean isSecret() {
        return material instanceof KeyVerifier;
    }

    CredentialKey withMaterial(KeyMaterial other) {
        return new CredentialKey(number, other, madeAt, expiry);
    }

    CredentialKey withExpiry(Option<KeyExpiry> other) {
        return new CredentialKey(number, material, madeAt, other);
    }
}
