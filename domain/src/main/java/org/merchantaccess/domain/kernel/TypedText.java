package org.merchantaccess.domain.kernel;

import java.util.function.IntPredicate;

/** Removes white space and invisible characters that phone keyboards and copying add to user input. */
public final class TypedText {

    private TypedText() {}

    /**
     * Returns the text without leading and trailing white space, including the no-break space (U+00A0) and the ideographic space
     * (U+3000). Invisible characters stay: in a name they must be rejected, not removed (S71).
     */
    public static String trimmed(String typed) {
        return trimmed(typed, TypedText::isWhiteSpace);
    }

    /**
     * Returns the text without leading and trailing white space and invisible characters, such as the zero-width space (U+200B) and the
     * byte order mark (U+FEFF). For input that is only compared, not stored.
     */
    public static String trimmedOfInvisible(String typed) {
        return trimmed(typed, TypedText::isBlank);
    }

    private static String trimmed(String typed, IntPredicate isTrimmed) {
        int start = 0;
        int end = typed.length();
        while (start < end && isTrimmed.test(typed.codePointAt(start))) {
            start += Character.charCount(typed.codePointAt(start));
        }
        while (end > start && isTrimmed.test(typed.codePointBefore(end))) {
            end -= Character.charCount(typed.codePointBefore(end));
        }
        return typed.substring(start, end);
    }

    /** Returns the digits of a code: without separators, and digits of any script as ASCII digits. Other characters stay. */
    public static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.codePoints().filter(each -> !isBlank(each) && !isDash(each)).forEach(each -> {
            int digit = Character.digit(each, 10);
            digits.appendCodePoint(digit < 0 ? each : '0' + digit);
        });
        return digits.toString();
    }

    /** Returns true if the text contains an invisible character, such as a zero-width space. */
    public static boolean hasInvisible(String typed) {
        return typed.codePoints().anyMatch(TypedText::isInvisible);
    }

    private static boolean isBlank(int codePoint) {
        return isWhiteSpace(codePoint) || isInvisible(codePoint);
    }

    private static boolean isWhiteSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT;
    }

    private static boolean isDash(int codePoint) {
        return Character.getType(codePoint) == Character.DASH_PUNCTUATION || codePoint == 0x2212;
    }
}
