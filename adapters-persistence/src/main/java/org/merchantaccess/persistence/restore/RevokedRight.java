package org.merchantaccess.persistence.restore;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A right that was revoked and that a restored older copy would make valid again.
 *
 * @param id an App ID, or the ID of a management key: 1 to 100 characters without spaces and control characters
 */
public record RevokedRight(Kind kind, String id) {

    private static final Pattern ID = Pattern.compile("[!-~]{1,100}");

    /** Throws if the ID cannot be written to the journal and read back. */
    public RevokedRight {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
        if (!isId(id)) {
            throw new IllegalArgumentException("an ID must have 1 to 100 printable characters");
        }
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The kind of the revoked right. */
    public enum Kind {
        /** An active App ID was deactivated. */
        DEACTIVATED,
        /** An App ID was deleted. */
        DELETED,
        /** A management key was revoked. */
        REVOKED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Option<Kind> of(String word) {
            return Option.ofOptional(Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst());
        }
    }
}
