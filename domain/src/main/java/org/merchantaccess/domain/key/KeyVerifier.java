package org.merchantaccess.domain.key;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.Secret;
import org.merchantaccess.domain.kernel.ValueStyle;

/**
 * A keyed digest of an app key. It verifies the key, but does not help to find it without the pepper.
 *
 * <p>Verifiers are compared in constant time (S4). The digest is kept in four numbers, which take less memory than an array.
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
    abstract long first();

    @Value.Redacted
    abstract long second();

    @Value.Redacted
    abstract long third();

    @Value.Redacted
    abstract long fourth();

    /**
     * Creates a verifier.
     *
     * @param digest {@value #LENGTH} bytes
     */
    public static KeyVerifier of(int pepperVersion, byte[] digest) {
        if (digest.length != LENGTH) {
            throw new IllegalArgumentException("a key verifier has " + LENGTH + " bytes");
        }
        ByteBuffer numbers = ByteBuffer.wrap(digest);
        return ImmutableKeyVerifier.of(
                pepperVersion, numbers.getLong(), numbers.getLong(), numbers.getLong(), numbers.getLong());
    }

    /** Returns the digest, for storing it. */
    public final byte[] toBytes() {
        return ByteBuffer.allocate(LENGTH)
                .putLong(first())
                .putLong(second())
                .putLong(third())
                .putLong(fourth())
                .array();
    }

    /** Returns true if both verifiers are of the same key and the same pepper version. */
    public final boolean matches(KeyVerifier presented) {
        long difference = (first() ^ presented.first())
                | (second() ^ presented.second())
                | (third() ^ presented.third())
                | (fourth() ^ presented.fourth());
        return pepperVersion() == presented.pepperVersion() && difference == 0;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof KeyVerifier that && matches(that);
    }

    @Override
    public final int hashCode() {
        return Arrays.hashCode(toBytes());
    }

    @Override
    public final String toString() {
        return "KeyVerifier{pepperVersion=" + pepperVersion() + ", digest=***}";
    }
}
