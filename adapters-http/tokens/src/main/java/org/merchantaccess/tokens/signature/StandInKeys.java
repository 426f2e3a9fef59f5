package org.merchantaccess.tokens.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.signing.SignatureAlgorithm;

/** Public keys whose private halves do not exist, one of each type, new in each process. */
public final class StandInKeys {

    /** The usual length of RSA keys. */
    private static final int RSA_BITS = 2_048;

    private static final BigInteger RSA_EXPONENT = BigInteger.valueOf(65_537);

    private static final ClientPublicKey EC =
            generated(SignatureAlgorithm.ES256, "EC", new ECGenParameterSpec("secp256r1"));
    private static final ClientPublicKey ED25519 =
            generated(SignatureAlgorithm.EDDSA, "Ed25519", NamedParameterSpec.ED25519);
    private static final ClientPublicKey RSA = randomRsa();

    private StandInKeys() {}

    /** Returns the key of that type. */
    public static ClientPublicKey of(SignatureAlgorithm algorithm) {
        return switch (algorithm) {
            case ES256 -> EC;
            case EDDSA -> ED25519;
            case RS256 -> RSA;
        };
    }

    private static ClientPublicKey generated(
            SignatureAlgorithm algorithm, String name, AlgorithmParameterSpec parameters) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(name);
            generator.initialize(parameters);
            return ClientPublicKey.of(
                    algorithm, generator.generateKeyPair().getPublic().getEncoded());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK from 15 on has " + name, missing);
        }
    }

    /** A random odd number costs as much to verify with as a modulus, and much less to generate. */
    private static ClientPublicKey randomRsa() {
        BigInteger modulus = new BigInteger(RSA_BITS, new SecureRandom())
                .setBit(RSA_BITS - 1)
                .setBit(0);
        return ClientPublicKey.of(
                SignatureAlgorithm.RS256,
                KeyEncodings.rsaPublicKey(modulus, RSA_EXPONENT).getEncoded());
    }
}
