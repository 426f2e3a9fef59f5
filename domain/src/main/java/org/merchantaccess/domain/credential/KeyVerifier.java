package org.merchantaccess.domain.credential;

import java.security.MessageDigest;
import java.util.Arrays;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.ValueStyle;

/**
 * A keyed digest of an app key: enough to recognise the key, useless for finding it without the pepper.
 *
 * <p>Compared in constant time (S4).
 */
@Secret
@Value.Immutable
@ValueStyle
public abstract class KeyVerifier {

    /** The bytes of a digest. */
    public static final int LENGTH = 32;

    KeyVerifier() {}

    /** Which pepper it was made with; peppers are replaced in the course of time. */
    public abstract int pepperVersion();

    @Value.Redacted
    abstract byte[] digest();

    /** A digest of {@value #LENGTH} bytes, made with that pepper. */
    public static KeyVerifier of(int pepperVersion, byte[] digest) {
        if (digest.length != LENGTH) {
            throw new IllegalArgumentException("a key verifier has " + LENGTH + " bytes");
        }
        return ImmutableKeyVerifier.of(pepperVersion, digest);
    }

    /** The digest, for who stores it. */
    public final byte[] toBytes() {
        return digest();
    }

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
