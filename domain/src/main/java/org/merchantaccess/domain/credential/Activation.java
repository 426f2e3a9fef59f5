package org.merchantaccess.domain.credential;

import io.vavr.control.Option;
import java.util.HexFormat;

/**
 * One stay of an App ID in the active state, told apart from every other by 128 random bits.
 *
 * <p>A token carries the activation it was granted under, and dies with it: setting A, then B, then A to active again does not
 * bring A's old tokens back to life (R10). It is no secret: knowing one grants nothing.
 */
public record Activation(long high, long low) {

    /** Reads what {@link #toString()} wrote; none for anything else. */
    public static Option<Activation> parse(String text) {
        if (text.length() != 32 || !text.chars().allMatch(Activation::isLowerHex)) {
            return Option.none();
        }
        return Option.some(new Activation(
                HexFormat.fromHexDigitsToLong(text, 0, 16), HexFormat.fromHexDigitsToLong(text, 16, 32)));
    }

    private static boolean isLowerHex(int unit) {
        return (unit >= '0' && unit <= '9') || (unit >= 'a' && unit <= 'f');
    }

    /** 32 lower-case hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}
