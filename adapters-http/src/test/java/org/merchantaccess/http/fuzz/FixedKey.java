package org.merchantaccess.http.fuzz;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.List;
import org.merchantaccess.application.port.SigningKeys;
import org.merchantaccess.domain.token.SigningKey;

/** One signing key, the same in each run, so that what was found once can be tried again. */
final class FixedKey implements SigningKeys {

    private final SigningKey key = drawn();

    private static SigningKey drawn() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("Ed25519");
            keys.initialize(NamedParameterSpec.ED25519, new Sevens());
            KeyPair pair = keys.generateKeyPair();
            return SigningKey.of(
                    "k1", pair.getPrivate().getEncoded(), pair.getPublic().getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public SigningKey current() {
        return key;
    }

    @Override
    public List<SigningKey> trusted() {
        return List.of(key);
    }

    /** The public key alone: in its encoding it comes last (RFC 8410, section 4). */
    byte[] publicKey() {
        byte[] encoded = key.publicKey();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    private static final class Sevens extends SecureRandom {

        private static final long serialVersionUID = 1;

        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, (byte) 7);
        }
    }
}
