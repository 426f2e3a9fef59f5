package org.merchantaccess.domain.management;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.domain.kernel.Sha256;

/**
 * Describes a management key, without the key itself.
 *
 * @param id distinguishes keys with the same name; not a secret
 * @param lastUsedAt the time of the last use, to the minute; none if the key was never used
 * @param revokedAt the time of the revocation; none if the key is valid
 */
public record ManagementKeyMetadata(
        String id, String name, Instant createdAt, Option<Instant> lastUsedAt, Option<Instant> revokedAt) {

    private static final int ID_CHARACTERS = 16;

    public ManagementKeyMetadata {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(createdAt, "createdAt");
        requireNonNull(lastUsedAt, "lastUsedAt");
        requireNonNull(revokedAt, "revokedAt");
    }

    /** Returns the SHA-256 digest under which a key is stored, as 64 hexadecimal digits. */
    public static String digestOf(ManagementKey key) {
        return Sha256.hex(key.text());
    }

    /** Returns the ID of the key with this {@linkplain #digestOf digest}. */
    public static String idOf(String digest) {
        return digest.substring(0, ID_CHARACTERS);
    }

    /** Returns true if the key is not revoked. */
    public boolean isValid() {
        return revokedAt.isEmpty();
    }
}
