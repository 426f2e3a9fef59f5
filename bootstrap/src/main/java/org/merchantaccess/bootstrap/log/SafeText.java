package org.merchantaccess.bootstrap.log;

/**
 * Text on one line, that shows what it holds (S88): what would end the line, move the cursor, change the direction of writing or not
 * be seen at all stands there by its number.
 */
final class SafeText {

    /** Characters of one text: what is longer was made to be. */
    private static final int MOST = 16_384;

    private SafeText() {}

    static void write(String text, StringBuilder line) {
        int end = Math.min(text.length(), MOST);
        for (int at = 0; at < end; ) {
            int character = text.codePointAt(at);
            write(character, line);
            at += Character.charCount(character);
        }
        if (text.length() > MOST) {
            line.append("... and ").append(text.length() - MOST).append(" more");
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
