package org.merchantaccess.tokens;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** Reads keys with the JDK, since a provider of signatures may be unable to read them. */
final class Ed25519Keys {

    private Ed25519Keys() {}

    static EdECPrivateKey privateKey(byte[] pkcs8) {
        try {
            return (EdECPrivateKey) KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("not an Ed25519 private key in PKCS#8", unreadable);
        }
    }

    static EdECPublicKey publicKey(byte[] subjectPublicKeyInfo) {
        try {
            return (EdECPublicKey)
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(subjectPublicKeyInfo));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("not an Ed25519 public key in SubjectPublicKeyInfo", unreadable);
        }
    }
}
