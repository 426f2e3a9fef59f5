package org.merchantaccess.application.port;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.domain.kernel.Sha256;
import org.merchantaccess.domain.management.ManagementKey;

/**
 * What is known of a management key; not the key.
 *
 * @param id tells keys apart that have the same name; no secret
 * @param lastUsedAt to the minute
 * @param revokedAt present once it is good no more
 */
public record KeptManagementKey(
        String id, String name, Instant createdAt, Option<Instant> lastUsedAt, Option<Instant> revokedAt) {

    private static final int ID_CHARACTERS = 16;

    public KeptManagementKey {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(createdAt, "createdAt");
        requireNonNull(lastUsedAt, "lastUsedAt");
        requireNonNull(revokedAt, "revokedAt");
    }

    /** SHA-256 of a key, in 64 hexadecimal digits: enough to recognise one of 190 random bits, of no use to make one. */
    public static String digestOf(ManagementKey key) {
        return Sha256.hex(key.text());
    }

    /** What a key of that {@link #digestOf digest} is told apart by. */
    public static String idOf(String digest) {
        return digest.substring(0, ID_CHARACTERS);
    }

    public boolean isGood() {
        return revokedAt.isEmpty();
    }
}
