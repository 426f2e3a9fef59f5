package org.merchantaccess.domain.key;

import java.util.Arrays;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.Sha256;
import org.merchantaccess.domain.kernel.ValueStyle;
import org.merchantaccess.domain.signing.SignatureAlgorithm;

/**
 * A public key that a merchant has registered. Its software keeps the private key and signs a short-lived assertion to log in (RFC 7523), so
 * that there is no shared secret.
 */
@Value.Immutable
@ValueStyle
public abstract non-sealed class ClientPublicKey implements KeyMaterial {

    /** The maximum length of the encoded key in bytes: that of an RSA key of 8192 bits, with a margin. */
    public static final int MAX_LENGTH = 1_200;

    ClientPublicKey() {}

    /** Returns the algorithm of signatures by the key. Keys for {@link SignatureAlgorithm#RS256} also sign with PS256. */
    public abstract SignatureAlgorithm algorithm();

    abstract byte[] encoded();

    /**
     * Creates a key.
     *
     * @param encoded the key as SubjectPublicKeyInfo (RFC 5280), at most {@value #MAX_LENGTH} bytes
     */
    public static ClientPublicKey of(SignatureAlgorithm algorithm, byte[] encoded) {
        if (encoded.length > MAX_LENGTH) {
            throw new IllegalArgumentException("a public key has at most " + MAX_LENGTH + " bytes");
        }
        return ImmutableClientPublicKey.of(algorithm, encoded);
    }

    /** Returns the key as SubjectPublicKeyInfo (RFC 5280). */
    public final byte[] toBytes() {
        return encoded();
    }

    /** Returns the SHA-256 digest of {@link #toBytes()}, as 64 hexadecimal digits, by which people recognize the key. */
    public final String fingerprint() {
        return Sha256.hex(encoded());
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof ClientPublicKey that
                && algorithm() == that.algorithm()
                && Arrays.equals(encoded(), that.encoded());
    }

    @Override
    public final int hashCode() {
        return Arrays.hashCode(encoded());
    }
}
