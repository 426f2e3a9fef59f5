package org.merchantaccess.tokens;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.List;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.VerificationKey;
import org.merchantaccess.tokens.signature.KeyEncodings;

/** Writes public keys as JSON Web Keys (RFC 7517). */
public final class JsonWebKeys {

    private static final int ED25519_LENGTH = 32;

    private JsonWebKeys() {}

    /** Returns the set of the keys in the order given (RFC 7517, section 5). Each has its ID, algorithm and use. */
    public static String write(List<VerificationKey> keys) {
        return new JWKSet(keys.stream().map(JsonWebKeys::published).toList()).toString();
    }

    private static JWK published(VerificationKey key) {
        JWSAlgorithm algorithm = JWSAlgorithm.parse(key.algorithm().joseName());
        return switch (key.algorithm()) {
            case ES256 ->
                ec(key.publicKey())
                        .keyID(key.id())
                        .algorithm(algorithm)
                        .keyUse(KeyUse.SIGNATURE)
                        .build();
            case EDDSA ->
                okp(key.publicKey())
                        .keyID(key.id())
                        .algorithm(algorithm)
                        .keyUse(KeyUse.SIGNATURE)
                        .build();
            case RS256 ->
                rsa(key.publicKey())
                        .keyID(key.id())
                        .algorithm(algorithm)
                        .keyUse(KeyUse.SIGNATURE)
                        .build();
        };
    }

    /** Returns a key without anything but its type and value. */
    static JWK of(ClientPublicKey key) {
        return switch (key.algorithm()) {
            case ES256 -> ec(key.toBytes()).build();
            case EDDSA -> okp(key.toBytes()).build();
            case RS256 -> rsa(key.toBytes()).build();
        };
    }

    private static ECKey.Builder ec(byte[] encoded) {
        return new ECKey.Builder(Curve.P_256, (ECPublicKey) KeyEncodings.publicKey(SignatureAlgorithm.ES256, encoded));
    }

    private static RSAKey.Builder rsa(byte[] encoded) {
        return new RSAKey.Builder((RSAPublicKey) KeyEncodings.publicKey(SignatureAlgorithm.RS256, encoded));
    }

    private static OctetKeyPair.Builder okp(byte[] encoded) {
        // RFC 8410, section 4: the 32 bytes of the key itself come last
        byte[] x = Arrays.copyOfRange(encoded, encoded.length - ED25519_LENGTH, encoded.length);
        return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(x));
    }
}
