package org.merchantaccess.http.oauth.request;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.Base64;

/**
 * The ID and the secret of a client in an {@code Authorization} header (RFC 6749, section 2.3.1; RFC 7617).
 *
 * @param id the ID, decoded
 * @param secret the secret, decoded
 */
record BasicCredentials(String id, String secret) {

    private static final String SCHEME = "basic";

    BasicCredentials {
        requireNonNull(id, "id");
        requireNonNull(secret, "secret");
    }

    /** Returns the credentials; none if the header has another scheme or is malformed. */
    static Option<BasicCredentials> parse(String header) {
        int start = SCHEME.length();
        // The scheme is not case-sensitive, and one or more spaces follow it (RFC 9110, section 11.4).
        if (!header.regionMatches(true, 0, SCHEME, 0, start)
                || header.length() == start
                || header.charAt(start) != ' ') {
            return Option.none();
        }
        while (start < header.length() && header.charAt(start) == ' ') {
            start++;
        }
        try {
            return split(Base64.getDecoder().decode(header.substring(start)));
        } catch (IllegalArgumentException malformed) {
            return Option.none();
        }
    }

    /** Splits at the first colon and then decodes both halves: a colon in the ID is encoded. */
    private static Option<BasicCredentials> split(byte[] decoded) {
        int colon = 0;
        while (colon < decoded.length && decoded[colon] != ':') {
            colon++;
        }
        if (colon == decoded.length) {
            return Option.none();
        }
        int secretStart = colon + 1;
        return FormText.decode(decoded, 0, colon)
                .flatMap(id -> FormText.decode(decoded, secretStart, decoded.length)
                        .map(secret -> new BasicCredentials(id, secret)));
    }

    /** Hides the secret. */
    @Override
    public String toString() {
        return "BasicCredentials[id=" + id + "]";
    }
}
