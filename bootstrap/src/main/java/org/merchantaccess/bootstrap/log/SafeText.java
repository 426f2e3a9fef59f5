package org.merchantaccess.bootstrap.log;

/**
 * Escapes text for one log line (S88). Characters that end the line, move the cursor, change the writing direction or are invisible are
 * written as Unicode escapes.
 */
final class SafeText {

    /** Maximum characters of one text; longer texts are input meant to fill the log. */
    private static final int MAX_LENGTH = 16_384;

    private SafeText() {}

    static void write(String text, StringBuilder line) {
        int end = Math.min(text.length(), MAX_LENGTH);
        for (int at = 0; at < end; ) {
            int character = text.codePointAt(at);
            write(character, line);
            at += Character.charCount(character);
        }
        if (text.length() > MAX_LENGTH) {
            line.append("... and ").append(text.length() - MAX_LENGTH).append(" more");
        }
    }

    private static void write(int character, StringBuilder line) {
        switch (character) {
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            case '\\' -> line.append("\\\\");
            case '"' -> line.append("\\\"");
            default -> {
                if (isPlain(character)) {
                    line.appendCodePoint(character);
                } else {
                    number(character, line);
                }
            }
        }
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static void number(int character, StringBuilder line) {
        for (char unit : Character.toChars(character)) {
            line.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                line.append(Character.forDigit(unit >> shift & 0xf, 16));
            }
        }
    }
}
