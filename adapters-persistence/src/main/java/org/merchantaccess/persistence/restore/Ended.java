package org.merchantaccess.persistence.restore;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A right that was taken away, and that data put back from an older copy would give again.
 *
 * @param id an App ID, or the name a management key is known by: 1–100 characters without space or control
 */
public record Ended(Kind kind, String id) {

    private static final Pattern ID = Pattern.compile("[!-~]{1,100}");

    /** Throws on an id that could not be read back. */
    public Ended {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
        if (!isId(id)) {
            throw new IllegalArgumentException("an id is of 1 to 100 printable characters");
        }
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** What has come to an end. */
    public enum Kind {
        /** An App ID that was active is not any more. */
        DEACTIVATED,
        /** An App ID is gone for ever. */
        DELETED,
        /** A management key opens nothing any more. */
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
