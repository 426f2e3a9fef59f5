package org.merchantaccess.tokens;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import io.vavr.control.Option;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.signing.TokenIssuer;

/** Random signing keys for tests, new in each run. Most tests use Ed25519. */
public final class SigningKeyPairs {

    public static final SigningKey OF_TEST = random("test-1");
    public static final SigningKey NEXT_OF_TEST = random("test-2");
    static final SigningKey OF_PRODUCTION = random("production-1");

    private static final SigningKey ES256 = random("test-1", SignatureAlgorithm.ES256);
    private static final SigningKey NEXT_ES256 = random("test-2", SignatureAlgorithm.ES256);
    private static final SigningKey RS256 = random("test-1", SignatureAlgorithm.RS256);
    private static final SigningKey NEXT_RS256 = random("test-2", SignatureAlgorithm.RS256);

    private SigningKeyPairs() {}

    static SigningKey random(String id) {
        return random(id, SignatureAlgorithm.EDDSA);
    }

    static SigningKey random(String id, SignatureAlgorithm algorithm) {
        KeyPair pair = pair(algorithm);
        return SigningKey.of(
                id,
                algorithm,
                Option.none(),
                pair.getPrivate().getEncoded(),
                pair.getPublic().getEncoded());
    }

    /** Returns the key {@code test-1} of that algorithm. */
    public static SigningKey ofTest(SignatureAlgorithm algorithm) {
        return switch (algorithm) {
            case ES256 -> ES256;
            case EDDSA -> OF_TEST;
            case RS256 -> RS256;
        };
    }

    /** Returns the key {@code test-2} of that algorithm. */
    public static SigningKey nextOfTest(SignatureAlgorithm algorithm) {
        return switch (algorithm) {
            case ES256 -> NEXT_ES256;
            case EDDSA -> NEXT_OF_TEST;
            case RS256 -> NEXT_RS256;
        };
    }

    /** Returns the same key pair for tokens of that issuer, or under that ID. */
    static SigningKey changed(SigningKey key, String id, Option<TokenIssuer> issuer) {
        return SigningKey.of(id, key.algorithm(), issuer, key.privateKey(), key.publicKey());
    }

    static KeyPair pair(SignatureAlgorithm algorithm) {
        return switch (algorithm) {
            case ES256 -> ecPair("secp256r1");
            case EDDSA -> ed25519Pair();
            case RS256 -> rsaPair(3072);
        };
    }

    static KeyPair ecPair(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static KeyPair rsaPair(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair ed25519Pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the raw public key of Ed25519, which is the last part of its encoding (RFC 8410, section 4). */
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
