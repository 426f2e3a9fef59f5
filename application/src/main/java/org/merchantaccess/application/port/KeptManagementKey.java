package org.merchantaccess.application.port;

import io.vavr.control.Option;
import java.time.Instant;

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

    /** What a key with that {@link org.merchantaccess.domain.management.ManagementKey#digest() digest} is told apart by. */
    public static String idOf(String digest) {
        return digest.substring(0, ID_CHARACTERS);
    }

    public boolean isGood() {
        return revokedAt.isEmpty();
    }
}
