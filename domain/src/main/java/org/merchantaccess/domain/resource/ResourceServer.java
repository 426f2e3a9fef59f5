package org.merchantaccess.domain.resource;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.domain.kernel.PrintableText;

/**
 * A resource server: an API that accepts access tokens and asks whether they are valid.
 *
 * @param id its {@code client_id}; not a secret
 * @param name the name that operators gave it
 * @param digest the {@linkplain ResourceServerKey#digest digest} of its key
 * @param createdAt the time of its creation, to the millisecond
 */
public record ResourceServer(String id, String name, String digest, Instant createdAt) {

    /** The maximum number of resource servers. */
    public static final int MAX = 100;

    /** The maximum length of a name, in code points. */
    public static final int MAX_NAME_LENGTH = 64;

    private static final int ID_CHARACTERS = 16;

    public ResourceServer {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(digest, "digest");
        requireNonNull(createdAt, "createdAt");
    }

    /** Returns a new resource server with that key. */
    public static ResourceServer of(String name, ResourceServerKey key, Instant createdAt) {
        String digest = key.digest();
        return new ResourceServer(idOf(digest), name, digest, createdAt);
    }

    /** Returns the ID of the resource server whose key has that digest. */
    public static String idOf(String digest) {
        return "rs_" + digest.substring(0, ID_CHARACTERS);
    }

    /** Returns the text as a name, trimmed and normalized; none unless it is 1 to {@value #MAX_NAME_LENGTH} printable characters. */
    public static Option<String> name(String typed) {
        return PrintableText.parse(typed, MAX_NAME_LENGTH).filter(name -> !name.isEmpty());
    }
}
