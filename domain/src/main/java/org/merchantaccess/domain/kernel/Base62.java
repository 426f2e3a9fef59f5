package org.merchantaccess.domain.kernel;

/** The digits, upper and lower case letters of ASCII, which keys are written with. */
public final class Base62 {

    /** All of them, each at the place of its value. */
    public static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Base62() {}

    public static boolean spells(String text) {
        return text.chars().allMatch(unit -> DIGITS.indexOf(unit) >= 0);
    }
}
