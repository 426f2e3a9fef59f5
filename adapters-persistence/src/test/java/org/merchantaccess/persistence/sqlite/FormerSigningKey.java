package org.merchantaccess.persistence.sqlite;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.SigningKey;

/** A signing key as version 9 of the schema had it: for Ed25519, without an issuer. */
public final class FormerSigningKey {

    private FormerSigningKey() {}

    /** Replaces the key of a new store by such a key, and returns it. */
    public static SigningKey putInto(Store store, Instant signsFrom) {
        SigningKey former = new RandomIdentifiers().signingKey(SignatureAlgorithm.EDDSA, Option.none());
        store.write(() -> {
            SigningKey replaced = store.signingKeys().findForChange().newest();
            store.signingKeys().announce(former, signsFrom);
            store.signingKeys().forget(replaced);
        });
        return former;
    }
}
