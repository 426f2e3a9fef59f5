package org.merchantaccess.persistence.key;

import java.nio.charset.StandardCharsets;
import org.merchantaccess.domain.kernel.Secret;

/** Two keys that are renewed together: the sealing key and the pepper of the verifiers. A third one is derived from the pepper. */
@Secret
public final class KeyVersion {

    private static final byte[] LOOKUP = "merchant-access app key lookup".getBytes(StandardCharsets.US_ASCII);

    private final int number;
    private final SecretKey256 sealing;
    private final SecretKey256 pepper;
    private final SecretKey256 lookup;

    public KeyVersion(int number, SecretKey256 sealing, SecretKey256 pepper) {
        this.number = number;
        this.sealing = sealing;
        this.pepper = pepper;
        // No verifier is made of this message: each of those contains NUL.
        this.lookup = SecretKey256.of(pepper.hmac(LOOKUP));
    }

    public static KeyVersion fresh(int number) {
        return new KeyVersion(number, SecretKey256.fresh(), SecretKey256.fresh());
    }

    /** Returns the version number, from 1. */
    public int number() {
        return number;
    }

    public SecretKey256 sealing() {
        return sealing;
    }

    public SecretKey256 pepper() {
        return pepper;
    }

    /** Returns the key of the digests by which a leaked app key is found. */
    public SecretKey256 lookup() {
        return lookup;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyVersion that
                && number == that.number
                && sealing.equals(that.sealing)
                && pepper.equals(that.pepper);
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return "KeyVersion{" + number + ", ***}";
    }
}
