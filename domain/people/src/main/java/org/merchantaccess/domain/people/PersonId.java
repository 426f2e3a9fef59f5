package org.merchantaccess.domain.people;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * Identifies a person. The text has no meaning.
 *
 * @param text 1–40 ASCII letters, digits and {@code _}
 */
public record PersonId(String text) {

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_]{1,40}");

    public PersonId {
        requireNonNull(text, "text");
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("a person ID has 1 to 40 letters, digits and _");
        }
    }

    /** Parses a person ID; none if it is malformed. */
    public static Option<PersonId> parse(String text) {
        return isWellFormed(text) ? Option.some(new PersonId(text)) : Option.none();
    }

    private static boolean isWellFormed(String text) {
        return WELL_FORMED.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
