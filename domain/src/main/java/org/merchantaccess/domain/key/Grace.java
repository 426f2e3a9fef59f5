package org.merchantaccess.domain.key;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import java.time.Duration;

/**
 * How long a replaced key is still accepted: 0 to 7 days, counted from its replacement or from the first use of the new key.
 *
 * @param length 0 to {@link #MAX}, in whole seconds
 * @param isFromFirstUse true to count from the first use of the new key; the replaced key then ends {@link #MAX} after its replacement at
 *     the latest
 */
public record Grace(Duration length, boolean isFromFirstUse) {

    /** The longest grace. */
    public static final Duration MAX = Duration.ofDays(7);

    /** The replaced key ends at once. */
    public static final Grace NONE = new Grace(Duration.ZERO, false);

    /** 24 hours from the replacement. */
    public static final Grace DEFAULT = new Grace(Duration.ofHours(24), false);

    public Grace {
        requireNonNull(length, "length");
        if (!isValid(length)) {
            throw new IllegalArgumentException("a grace is 0 to 7 days in whole seconds");
        }
    }

    /** Returns a grace that is counted from the replacement; else {@link KeyFailure.InvalidGrace}. */
    public static Either<KeyFailure, Grace> fromReplacement(Duration length) {
        return checked(length, false);
    }

    /** Returns a grace that is counted from the first use of the new key; else {@link KeyFailure.InvalidGrace}. */
    public static Either<KeyFailure, Grace> fromFirstUse(Duration length) {
        return checked(length, true);
    }

    private static Either<KeyFailure, Grace> checked(Duration length, boolean isFromFirstUse) {
        return isValid(length)
                ? Either.right(new Grace(length, isFromFirstUse))
                : Either.left(new KeyFailure.InvalidGrace());
    }

    private static boolean isValid(Duration length) {
        return !length.isNegative()
                && length.compareTo(MAX) <= 0
                && length.equals(Duration.ofSeconds(length.toSeconds()));
    }

    /** Returns the length in words, such as "24 hours". */
    public String lengthInWords() {
        if (length.toSeconds() % 60 != 0 || length.isZero()) {
            return inWords(length.toSeconds(), "second");
        }
        if (length.toMinutes() % 60 != 0) {
            return inWords(length.toMinutes(), "minute");
        }
        boolean isInDays = length.toHours() % 24 == 0 && length.toDays() > 1;
        return isInDays ? inWords(length.toDays(), "day") : inWords(length.toHours(), "hour");
    }

    private static String inWords(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    /** Returns true if the replaced key ends at once. */
    public boolean isNone() {
        return length.isZero() && !isFromFirstUse;
    }
}
