package org.merchantaccess.domain.people;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * Names one person, and says nothing about them.
 *
 * @param text 1–40 ASCII letters, digits and {@code _}
 */
public record PersonId(String text) {

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_]{1,40}");

    public PersonId {
        requireNonNull(text, "text");
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("a person is named by 1 to 40 letters, digits and _");
        }
    }

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
