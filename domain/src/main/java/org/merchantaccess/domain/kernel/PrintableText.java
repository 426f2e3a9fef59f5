package org.merchantaccess.domain.kernel;

import io.vavr.control.Option;
import java.text.Normalizer;

/** Normalizes free text for display: NFC, trimmed, printable characters only. */
public final class PrintableText {

    /** Replaces a character that was lost in decoding (Unicode, section 23.8). */
    private static final int REPLACEMENT = 0xFFFD;

    private PrintableText() {}

    /**
     * Returns the normalized text. None if it exceeds {@code maxCodePoints} or contains unprintable characters or U+FFFD, which marks a
     * lost character.
     */
    public static Option<String> parse(String typed, int maxCodePoints) {
        return read(typed, maxCodePoints).filter(text -> text.indexOf(REPLACEMENT) < 0);
    }

    /**
     * Returns the normalized text like {@link #parse}, but accepts U+FFFD. For texts stored by earlier versions and for search terms.
     */
    public static Option<String> read(String typed, int maxCodePoints) {
        // A character is composed of at most four (UAX 15), so longer input cannot become short enough.
        if (typed.length() > 2 * 4 * maxCodePoints) {
            return Option.none();
        }
        String text = TypedText.trimmed(Normalizer.normalize(typed, Normalizer.Form.NFC));
        return Option.when(
                text.codePointCount(0, text.length()) <= maxCodePoints
                        && text.codePoints().allMatch(PrintableText::isPrintable),
                text);
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
