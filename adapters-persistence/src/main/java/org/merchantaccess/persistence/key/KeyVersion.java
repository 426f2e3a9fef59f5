package org.merchantaccess.persistence.key;

import org.merchantaccess.domain.kernel.Secret;

/** The two keys that are renewed together: one seals, the other is in every verifier. */
@Secret
final class KeyVersion {

    private final int number;
    private final SecretKey256 sealing;
    private final SecretKey256 pepper;

    KeyVersion(int number, SecretKey256 sealing, SecretKey256 pepper) {
        this.number = number;
        this.sealing = sealing;
        this.pepper = pepper;
    }

    static KeyVersion fresh(int number) {
        return new KeyVersion(number, SecretKey256.fresh(), SecretKey256.fresh());
    }

    /** Counted from 1. */
    int number() {
        return number;
    }

    SecretKey256 sealing() {
        return sealing;
    }

    SecretKey256 pepper() {
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
