package org.merchantaccess.browser;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** Public keys as a merchant's software exports them. */
public final class PublicKeyPem {

    private PublicKeyPem() {}

    /** Returns the public key of a new key pair on the curve P-256, as PEM. */
    public static String generate() {
        Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN PUBLIC KEY-----\n" + lines.encodeToString(key().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static PublicKey key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair().getPublic();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has the curve P-256", missing);
        }
    }
}
