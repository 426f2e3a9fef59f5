package org.merchantaccess.tokens.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.merchantaccess.domain.signing.SignatureAlgorithm;

/** Reads keys with the JDK, since a provider of signatures may be unable to read them. */
public final class KeyEncodings {

    private KeyEncodings() {}

    /** Reads a private key in PKCS#8 (RFC 5958). Throws {@link IllegalArgumentException} if it is none of that algorithm. */
    public static PrivateKey privateKey(SignatureAlgorithm algorithm, byte[] pkcs8) {
        try {
            return keys(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("not a private key for " + algorithm + " in PKCS#8", unreadable);
        }
    }

    /** Reads a public key (RFC 5280). Throws {@link IllegalArgumentException} if it is none of that algorithm. */
    public static PublicKey publicKey(SignatureAlgorithm algorithm, byte[] subjectPublicKeyInfo) {
        try {
            return keys(algorithm).generatePublic(new X509EncodedKeySpec(subjectPublicKeyInfo));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException(
                    "not a public key for " + algorithm + " in SubjectPublicKeyInfo", unreadable);
        }
    }

    /** Returns the RSA key of these numbers. Throws {@link IllegalArgumentException} if the JDK does not accept them. */
    public static PublicKey rsaPublicKey(BigInteger modulus, BigInteger exponent) {
        try {
            return keys(SignatureAlgorithm.RS256).generatePublic(new RSAPublicKeySpec(modulus, exponent));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("not an RSA public key", unreadable);
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
}
