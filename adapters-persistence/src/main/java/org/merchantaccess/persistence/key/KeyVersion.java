package org.merchantaccess.persistence.key;

import org.merchantaccess.domain.kernel.Secret;

/** Two keys that are renewed together: the sealing key and the pepper of the verifiers. */
@Secret
public final class KeyVersion {

    private final int number;
    private final SecretKey256 sealing;
    private final SecretKey256 pepper;

    public KeyVersion(int number, SecretKey256 sealing, SecretKey256 pepper) {
        this.number = number;
        this.sealing = sealing;
        this.pepper = pepper;
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
