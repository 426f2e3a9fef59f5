package org.merchantaccess.domain.credential;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.domain.kernel.Characters;

/**
 * The public identifier of a credential: eight random ASCII digits, never issued twice.
 *
 * <p>New App IDs are {@linkplain #numbered drawn} from 10000000–99999999, because YAML and spreadsheets drop a leading zero. Earlier
 * versions drew from all eight-digit numbers, so an App ID that begins with 0 is valid.
 *
 * <p>It is kept as a number, because every node holds all App IDs in memory.
 *
 * @param number the eight digits as a number, 0 to {@value #HIGHEST_NUMBER}
 */
public record AppId(int number) {

    public static final int LENGTH = 8;

    /** The lowest number of a new App ID. */
    public static final int LOWEST_NUMBER = 10_000_000;

    /** The highest number of a new App ID. */
    public static final int HIGHEST_NUMBER = 99_999_999;

    public AppId {
        if (number < 0 || number > HIGHEST_NUMBER) {
            throw new IllegalArgumentException("an App ID has " + LENGTH + " digits");
        }
    }

    /**
     * Creates an App ID.
     *
     * @param text the eight digits, as sent by a merchant's software
     */
    public AppId(String text) {
        this(numberOf(text));
    }

    /**
     * Returns the App ID with a random number.
     *
     * @param number from {@link #LOWEST_NUMBER} to {@link #HIGHEST_NUMBER}
     */
    public static AppId numbered(int number) {
        if (number < LOWEST_NUMBER || number > HIGHEST_NUMBER) {
            throw new IllegalArgumentException("a new App ID is from " + LOWEST_NUMBER + " to " + HIGHEST_NUMBER);
        }
        return new AppId(number);
    }

    /** Parses an App ID; none unless the text is eight ASCII digits. Digits of other scripts are rejected. */
    public static Option<AppId> parse(String text) {
        return isWellFormed(text) ? Option.some(new AppId(text)) : Option.none();
    }

    /** Returns the eight digits. */
    public String text() {
        return number < LOWEST_NUMBER
                ? Integer.toString(HIGHEST_NUMBER + 1 + number).substring(1)
                : Integer.toString(number);
    }

    /** Returns a masked form, such as {@code 98******}. Its owner can recognize it, but others cannot learn the App ID. */
    public String masked() {
        return text().substring(0, 2) + "*".repeat(LENGTH - 2);
    }

    private static int numberOf(String text) {
        requireNonNull(text, "text");
        return isWellFormed(text) ? Integer.parseInt(text) : -1;
    }

    private static boolean isWellFormed(String text) {
        return text.length() == LENGTH && Characters.allMatch(text, unit -> unit >= '0' && unit <= '9');
    }

    @Override
    public String toString() {
        return text();
    }
}
