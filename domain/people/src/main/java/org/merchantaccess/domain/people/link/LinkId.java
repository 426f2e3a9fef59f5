package org.merchantaccess.domain.people.link;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * Identifies a one-time link in lists. It does not open the link.
 *
 * @param text 1–40 ASCII letters, digits and {@code _}
 */
public record LinkId(String text) {

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_]{1,40}");

    public LinkId {
        requireNonNull(text, "text");
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("a link ID has 1 to 40 letters, digits and _");
        }
    }

    /** Parses a link ID; none if it is malformed. */
    public static Option<LinkId> parse(String text) {
        return isWellFormed(text) ? Option.some(new LinkId(text)) : Option.none();
    }

    private static boolean isWellFormed(String text) {
        return WELL_FORMED.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
