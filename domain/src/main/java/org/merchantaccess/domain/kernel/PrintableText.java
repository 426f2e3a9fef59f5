package org.merchantaccess.domain.kernel;

import io.vavr.control.Option;
import java.text.Normalizer;

/** Free text that a person typed to be read by people: NFC, trimmed, nothing in it that does not print. */
public final class PrintableText {

    /** Stands for a character that was lost when text was decoded (Unicode, section 23.8). */
    private static final int REPLACEMENT = 0xFFFD;

    private PrintableText() {}

    /**
     * Returns the text to keep; none when it has more code points than {@code maxCodePoints}, characters that do not print, or U+FFFD,
     * with which a character was lost for good.
     */
    public static Option<String> parse(String typed, int maxCodePoints) {
        return read(typed, maxCodePoints).filter(text -> text.indexOf(REPLACEMENT) < 0);
    }

    /** Returns the same, but accepts U+FFFD: in what was kept before it was refused, and in what is looked for. */
    public static Option<String> read(String typed, int maxCodePoints) {
        // A character composes from at most four (UAX 15), so nothing longer can become short enough.
        if (typed.length() > 2 * 4 * maxCodePoints) {
            return Option.none();
        }
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
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
