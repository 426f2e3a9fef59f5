package org.merchantaccess.http.token;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.merchantaccess.domain.token.SigningKey;

/** Signing keys for tests, drawn anew in each run. */
final class SigningKeyPairs {

    static final SigningKey OF_TEST = drawn("test-1");
    static final SigningKey NEXT_OF_TEST = drawn("test-2");
    static final SigningKey OF_PRODUCTION = drawn("production-1");

    private SigningKeyPairs() {}

    static SigningKey drawn(String id) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return SigningKey.of(
                    id, pair.getPrivate().getEncoded(), pair.getPublic().getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
