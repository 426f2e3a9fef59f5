package org.merchantaccess.domain.people.secondfactor;

import java.security.MessageDigest;
import java.util.Arrays;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.ValueStyle;

/** The secret shared with a person's authenticator app: {@value #LENGTH} random bytes (RFC 4226, section 4). */
@Secret
@Value.Immutable
@ValueStyle
public abstract class TotpSecret {

    public static final int LENGTH = 20;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_OF_A_DIGIT = 5;

    TotpSecret() {}

    @Value.Redacted
    abstract byte[] bytes();

    /** Creates a secret of {@value #LENGTH} bytes. */
    public static TotpSecret of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a TOTP secret has " + LENGTH + " bytes");
        }
        return ImmutableTotpSecret.of(bytes);
    }

    /** Returns the bytes, for computing codes and for sealing. */
    public final byte[] toBytes() {
        return bytes().clone();
    }

    /** Returns the form to type into an authenticator app: 32 characters of base32 without padding (RFC 4648). */
    public final String base32() {
        StringBuilder digits = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte each : bytes()) {
            held = (held << Byte.SIZE) | (each & 0xFF);
            for (bits += Byte.SIZE; bits >= BITS_OF_A_DIGIT; bits -= BITS_OF_A_DIGIT) {
                digits.append(BASE32.charAt((held >>> (bits - BITS_OF_A_DIGIT)) & 0x1F));
            }
        }
        return digits.toString();
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof TotpSecret that && MessageDigest.isEqual(bytes(), that.bytes());
    }

    @Override
    public final int hashCode() {
        return Arrays.hashCode(bytes());
    }
}
