package org.merchantaccess.domain.kernel;

import io.vavr.control.Option;
import java.text.Normalizer;

/** Free text that a person typed to be read by people: NFC, trimmed, nothing in it that does not print. */
public final class PrintableText {

    private PrintableText() {}

    /** The text to keep; none when it has more code points than {@code maxCodePoints} or characters that do not print. */
    public static Option<String> parse(String typed, int maxCodePoints) {
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
