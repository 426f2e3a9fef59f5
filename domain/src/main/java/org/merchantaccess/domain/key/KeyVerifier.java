package org.merchantaccess.domain.key;

import java.security.MessageDigest;
import java.util.Arrays;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.ValueStyle;

/**
 * A keyed digest of an app key. It verifies the key, but does not help to find it without the pepper.
 *
 * <p>Verifiers are compared in constant time (S4).
 */
@Secret
@Value.Immutable
@ValueStyle
public abstract non-sealed class KeyVerifier implements KeyMaterial {

    /** The length of a digest in bytes. */
    public static final int LENGTH = 32;

    KeyVerifier() {}

    /** Returns the version of the pepper the digest was made with. Peppers are rotated. */
    public abstract int pepperVersion();

    @Value.Redacted
    abstract byte[] digest();

    /**
     * Creates a verifier.
     *
     * @param digest {@value #LENGTH} bytes
     */
    public static KeyVerifier of(int pepperVersion, byte[] digest) {
        if (digest.length != LENGTH) {
            throw new IllegalArgumentException("a key verifier has " + LENGTH + " bytes");
        }
        return ImmutableKeyVerifier.of(pepperVersion, digest);
    }

    /** Returns the digest, for storing it. */
    public final byte[] toBytes() {
        return digest();
    }

    /** Returns true if both verifiers are of the same key and the same pepper version. */
    public final boolean matches(KeyVerifier presented) {
        return pepperVersion() == presented.pepperVersion() && MessageDigest.isEqual(digest(), presented.digest());
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof KeyVerifier that && matches(that);
    }

    @Override
    public final int hashCode() {
        return Arrays.hashCode(digest());
    }
}
