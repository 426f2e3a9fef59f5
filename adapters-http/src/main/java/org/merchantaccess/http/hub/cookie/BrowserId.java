package org.merchantaccess.http.hub.cookie;

import io.vavr.control.Option;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Random value that identifies a browser until it is closed. It gives no access. Forms are bound to it instead of to the session, so that a
 * new session token in one tab leaves the forms of other tabs valid.
 *
 * @param text 256 random bits in base64url
 */
public record BrowserId(String text) {

    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Returns a new random value. */
    public static BrowserId random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new BrowserId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Parses the value of a cookie; none if it is malformed. */
    static Option<BrowserId> presented(String text) {
        return Option.when(SHAPE.matcher(text).matches(), () -> new BrowserId(text));
    }

    /** Hides the value, because forms of that browser could be forged with it. */
    @Override
    public String toString() {
        return "BrowserId";
    }
}
