package org.merchantaccess.domain.credential;

import io.vavr.control.Option;
import java.util.HexFormat;
import org.merchantaccess.domain.kernel.Characters;

/**
 * Identifies one period in which an App ID is active, by 128 random bits.
 *
 * <p>A token carries the activation it was granted under and becomes invalid with it. Activating A, then B, then A again does not
 * revalidate the old tokens of A (R10). An activation is not a secret and grants nothing.
 */
public record Activation(long high, long low) {

    /** Parses the output of {@link #toString()}; none for anything else. */
    public static Option<Activation> parse(String text) {
        if (text.length() != 32 || !Characters.allMatch(text, Activation::isLowerHex)) {
            return Option.none();
        }
        return Option.some(new Activation(
                HexFormat.fromHexDigitsToLong(text, 0, 16), HexFormat.fromHexDigitsToLong(text, 16, 32)));
    }

    private static boolean isLowerHex(int unit) {
        return (unit >= '0' && unit <= '9') || (unit >= 'a' && unit <= 'f');
    }

    /** Returns 32 lowercase hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}
