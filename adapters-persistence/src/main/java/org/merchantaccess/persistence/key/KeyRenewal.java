package org.merchantaccess.persistence.key;

import io.vavr.control.Either;
import org.merchantaccess.application.port.SealingKeys;

/** Replaces the keys in a key file. */
public final class KeyRenewal implements SealingKeys {

    private final KeyFile keys;

    /** Replaces those keys. */
    public KeyRenewal(KeyFile keys) {
        this.keys = keys;
    }

    @Override
    public Either<Unkept, Integer> renew() {
        return keys.renew().mapLeft(KeyRenewal::unkept);
    }

    @Override
    public Either<Unkept, Integer> forgetFormer() {
        return keys.forgetFormer().mapLeft(KeyRenewal::unkept);
    }

    private static Unkept unkept(KeyFileFailure failure) {
        return new Unkept(failure.toString());
    }
}
