package org.merchantaccess.domain.people.session;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * Identifies a session in lists. It does not grant access.
 *
 * @param text 1–40 ASCII letters, digits and {@code _}
 */
public record SessionId(String text) {

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_]{1,40}");

    public SessionId {
        requireNonNull(text, "text");
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("a session ID has 1 to 40 letters, digits and _");
        }
    }

    /** Parses a session ID; none if it is malformed. */
    public static Option<SessionId> parse(String text) {
        return isWellFormed(text) ? Option.some(new SessionId(text)) : Option.none();
    }

    private static boolean isWellFormed(String text) {
        return WELL_FORMED.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
