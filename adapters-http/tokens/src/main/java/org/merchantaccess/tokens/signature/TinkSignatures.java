package org.merchantaccess.tokens.signature;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import java.security.GeneralSecurityException;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import org.merchantaccess.domain.signing.SignatureAlgorithm;

/** Signatures of Ed25519 in pure Java, available on every machine and eight times as fast as those of the JDK. */
record TinkSignatures() implements Signatures {

    @Override
    public Signer signer(byte[] privateKey) {
        EdECPrivateKey key = (EdECPrivateKey) KeyEncodings.privateKey(SignatureAlgorithm.EDDSA, privateKey);
        Ed25519Sign signing = signing(key.getBytes().orElseThrow(IllegalArgumentException::new));
        return content -> sign(signing, content);
    }

    @Override
    public Verifier verifier(byte[] publicKey) {
        byte[] encoded =
                KeyEncodings.publicKey(SignatureAlgorithm.EDDSA, publicKey).getEncoded();
        // RFC 8410, section 4: the 32 bytes of the key itself come last
        byte[] key = Arrays.copyOfRange(encoded, encoded.length - Ed25519Verify.PUBLIC_KEY_LEN, encoded.length);
        Ed25519Verify verification = new Ed25519Verify(key);
        return (content, signature) -> isGenuine(verification, content, signature);
    }

    private static Ed25519Sign signing(byte[] seed) {
        try {
            return new Ed25519Sign(seed);
        } catch (GeneralSecurityException unable) {
            throw new IllegalArgumentException(unable);
        }
    }

    private static byte[] sign(Ed25519Sign signing, byte[] content) {
        try {
            return signing.sign(content);
        } catch (GeneralSecurityException unable) {
            throw new IllegalStateException(unable);
        }
    }

    private static boolean isGenuine(Ed25519Verify verification, byte[] content, byte[] signature) {
        try {
            verification.verify(signature, content);
            return true;
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "Tink";
    }
}
