package org.merchantaccess.persistence.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.signing.SignatureAlgorithm;

/** Checks that stored keys are keys of their algorithms. */
public final class KeyPairCheck {

    private static final byte[] SIGNED_SAMPLE = "merchant-access".getBytes(StandardCharsets.US_ASCII);

    private KeyPairCheck() {}

    /** Returns true if the key can be read. */
    public static boolean isReadable(ClientPublicKey key) {
        try {
            keys(key.algorithm()).generatePublic(new X509EncodedKeySpec(key.toBytes()));
            return true;
        } catch (GeneralSecurityException damaged) {
            return false;
        }
    }

    /** Returns true if both are halves of one key pair. */
    static boolean areHalves(SignatureAlgorithm algorithm, byte[] publicKey, byte[] privateKey) {
        try {
            KeyFactory keys = keys(algorithm);
            Signature signature = Signature.getInstance(nameOfSignature(algorithm));
            signature.initSign(keys.generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
            signature.update(SIGNED_SAMPLE);
            byte[] signed = signature.sign();
            signature.initVerify(keys.generatePublic(new X509EncodedKeySpec(publicKey)));
            signature.update(SIGNED_SAMPLE);
            return signature.verify(signed);
        } catch (GeneralSecurityException damaged) {
            return false;
        }
    }

    private static KeyFactory keys(SignatureAlgorithm algorithm) throws GeneralSecurityException {
        return KeyFactory.getInstance(
                switch (algorithm) {
                    case ES256 -> "EC";
                    case EDDSA -> "Ed25519";
                    case RS256 -> "RSA";
                });
    }

    private static String nameOfSignature(SignatureAlgorithm algorithm) {
        return switch (algorithm) {
            case ES256 -> "SHA256withECDSA";
            case EDDSA -> "Ed25519";
            case RS256 -> "SHA256withRSA";
        };
    }
}
