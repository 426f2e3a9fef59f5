package org.merchantaccess.domain.credential;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;

/**
 * The public half of a credential: eight ASCII digits, drawn at random, never issued twice.
 *
 * @param text the eight digits, as a merchant's software sends them
 */
public record AppId(String text) {

    public static final int LENGTH = 8;

    public AppId {
        requireNonNull(text, "text");
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("an App ID has " + LENGTH + " digits");
        }
    }

    /** None when it is not eight ASCII digits; digits of other scripts do not count. */
    public static Option<AppId> parse(String text) {
        return isWellFormed(text) ? Option.some(new AppId(text)) : Option.none();
    }

    /** Enough to recognise one's own App ID, too little to learn another's: {@code 98******}. */
    public String masked() {
        return text.substring(0, 2) + "*".repeat(LENGTH - 2);
    }

    private static boolean isWellFormed(String text) {
        return text.length() == LENGTH && text.chars().allMatch(unit -> unit >= '0' && unit <= '9');
    }

    @Override
    public String toString() {
        return text;
    }
}
