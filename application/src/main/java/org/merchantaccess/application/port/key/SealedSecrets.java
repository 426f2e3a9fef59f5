package org.merchantaccess.application.port.key;

/** Secrets of another context in the same store, sealed with the same keys. */
public interface SealedSecrets {

    /** Seals all secrets again with the newest key, within a transaction. */
    void reseal();

    /** Returns an instance without secrets. */
    static SealedSecrets none() {
        return () -> {};
    }
}
