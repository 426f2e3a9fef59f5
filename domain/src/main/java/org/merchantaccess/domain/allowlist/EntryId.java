package org.merchantaccess.domain.allowlist;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;

/**
 * Identifies an entry of an allowlist.
 *
 * @param text 1–40 ASCII letters, digits and {@code _}
 */
public record EntryId(String text) {

    public EntryId {
        requireNonNull(text, "text");
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("an allowlist entry ID has 1 to 40 letters, digits and _");
        }
    }

    /** Parses an entry ID; none if it is malformed. */
    public static Option<EntryId> parse(String text) {
        return isWellFormed(text) ? Option.some(new EntryId(text)) : Option.none();
    }

    private static boolean isWellFormed(String text) {
        return text.matches("[A-Za-z0-9_]{1,40}");
    }

    @Override
    public String toString() {
        return text;
    }
}
