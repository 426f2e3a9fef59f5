package org.merchantaccess.http.fuzz;

import io.vavr.control.Option;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.List;
import org.merchantaccess.application.port.key.SigningKeys;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.SigningKey;

/** A signing key that is the same in each run, so that a finding can be reproduced. */
final class FixedKey implements SigningKeys {

    private final SigningKey key = generated();

    private static SigningKey generated() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("Ed25519");
            keys.initialize(NamedParameterSpec.ED25519, new ConstantRandom());
            KeyPair pair = keys.generateKeyPair();
            return SigningKey.of(
                    "k1",
                    SignatureAlgorithm.EDDSA,
                    Option.none(),
                    pair.getPrivate().getEncoded(),
                    pair.getPublic().getEncoded());
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

    /** Returns the raw public key, which is the last part of its encoding (RFC 8410, section 4). */
    byte[] publicKey() {
        byte[] encoded = key.publicKey();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    private static final class ConstantRandom extends SecureRandom {

        private static final long serialVersionUID = 1;

        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, (byte) 7);
        }
    }
}
