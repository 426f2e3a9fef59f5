package org.merchantaccess.tokens;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import org.merchantaccess.domain.token.SigningKey;

/** Random signing keys for tests, new in each run. */
final class SigningKeyPairs {

    static final SigningKey OF_TEST = random("test-1");
    static final SigningKey NEXT_OF_TEST = random("test-2");
    static final SigningKey OF_PRODUCTION = random("production-1");

    private SigningKeyPairs() {}

    static SigningKey random(String id) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return SigningKey.of(
                    id, pair.getPrivate().getEncoded(), pair.getPublic().getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the raw public key, which is the last part of its encoding (RFC 8410, section 4). */
    static byte[] raw(SigningKey key) {
        byte[] encoded = key.publicKey();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    static OctetKeyPair jwk(SigningKey key) {
        return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(raw(key)))
                .keyID(key.id())
                .build();
    }

    static String jwks(SigningKey key) {
        return "{\"keys\":[" + jwk(key).toJSONString() + "]}";
    }
}
