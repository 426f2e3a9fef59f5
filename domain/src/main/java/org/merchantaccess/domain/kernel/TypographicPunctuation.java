package org.merchantaccess.domain.kernel;

/**
 * Converts typographic apostrophes and hyphens, which keyboards and word processors insert, to ASCII.
 *
 * <p>Names are stored with the ASCII characters (R2), and a search finds all variants.
 */
public final class TypographicPunctuation {

    /** Quotation marks U+2018 and U+2019, modifier letter apostrophe U+02BC. */
    private static final String APOSTROPHES = "\u2018\u2019\u02BC";

    /** Hyphens U+2010 and U+2011, figure dash U+2012, en dash U+2013, minus sign U+2212. */
    private static final String HYPHENS = "\u2010\u2011\u2012\u2013\u2212";

    private TypographicPunctuation() {}

    /** Returns the text with ASCII apostrophes and hyphens. The result has the same length, and converting it again changes nothing. */
    public static String toAscii(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.chars().forEach(unit -> ascii.append(toAscii((char) unit)));
        return ascii.toString();
    }

    /** Returns the ASCII character followed by the characters that {@link #toAscii} converts to it. */
    public static String variantsOf(char ascii) {
        return switch (ascii) {
            case '\'' -> ascii + APOSTROPHES;
            case '-' -> ascii + HYPHENS;
            default -> String.valueOf(ascii);
        };
    }

    private static char toAscii(char unit) {
        if (APOSTROPHES.indexOf(unit) >= 0) {
            return '\'';
        }
        return HYPHENS.indexOf(unit) >= 0 ? '-' : unit;
    }
}
