package org.merchantaccess.domain.kernel;

/** The base62 alphabet: ASCII digits, upper-case and lower-case letters. */
public final class Base62 {

    /** The alphabet, each character at the index of its value. */
    public static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Base62() {}

    /** Returns true if the text has base62 characters only. */
    public static boolean isBase62(String text) {
        return Characters.allMatch(text, Base62::isDigit);
    }

    private static boolean isDigit(int unit) {
        return (unit >= '0' && unit <= '9') || (unit >= 'A' && unit <= 'Z') || (unit >= 'a' && unit <= 'z');
    }
}
