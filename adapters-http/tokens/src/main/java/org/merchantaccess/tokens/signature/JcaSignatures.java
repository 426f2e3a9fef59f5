package org.merchantaccess.tokens.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import org.merchantaccess.domain.signing.SignatureAlgorithm;

/** Signatures by a provider of the Java Cryptography Architecture. The provider need not be registered. */
record JcaSignatures(Provider provider, SignatureAlgorithm algorithm) implements Signatures {

    /** Length of a signature of Ed25519 (RFC 8032, section 5.1.6) and of ES256 (RFC 7518, section 3.4) in bytes. */
    private static final int LENGTH = 64;

    /** Returns the signatures by the registered provider of that algorithm. */
    static JcaSignatures byTheJdk(SignatureAlgorithm algorithm) {
        try {
            return new JcaSignatures(Signature.getInstance(nameOf(algorithm)).getProvider(), algorithm);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK from 15 on has " + algorithm, missing);
        }
    }

    @Override
    public Signer signer(byte[] privateKey) {
        PrivateKey key = KeyEncodings.privateKey(algorithm, privateKey);
        // Initializing a Signature for signing costs as much as signing; for verification it does not.
        ThreadLocal<Signature> initialized = ThreadLocal.withInitial(() -> initialized(key));
        return content -> sign(initialized, content);
    }

    @Override
    public Verifier verifier(byte[] publicKey) {
        PublicKey decoded = KeyEncodings.publicKey(algorithm, publicKey);
        int length = lengthOfSignatures(decoded);
        PublicKey key = ofProvider(decoded);
        // the provider of the JDK accepts an additional zero byte
        return (content, signature) -> signature.length == length && isGenuine(key, content, signature);
    }

    /** Otherwise the provider translates the key for each verification, which takes as long as the verification. */
    private PublicKey ofProvider(PublicKey key) {
        try {
            return algorithm == SignatureAlgorithm.EDDSA
                    ? key
                    : (PublicKey)
                            KeyFactory.getInstance(key.getAlgorithm(), provider).translateKey(key);
        } catch (GeneralSecurityException unable) {
            return key;
        }
    }

    /** The signature of an RSA key is as long as its modulus (RFC 8017, section 8.2.1). */
    private static int lengthOfSignatures(PublicKey key) {
        return key instanceof RSAPublicKey rsa ? (rsa.getModulus().bitLength() + Byte.SIZE - 1) / Byte.SIZE : LENGTH;
    }

    private Signature initialized(PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(nameOf(algorithm), provider);
            signature.initSign(key);
            return signature;
        } catch (GeneralSecurityException unable) {
            throw new IllegalStateException(provider.getName() + " cannot sign", unable);
        }
    }

    private static byte[] sign(ThreadLocal<Signature> initialized, byte[] content) {
        Signature signature = initialized.get();
        try {
            signature.update(content);
            return signature.sign();
        } catch (SignatureException broken) {
            initialized.remove();
            throw new IllegalStateException(broken);
        }
    }

    private boolean isGenuine(PublicKey key, byte[] content, byte[] signature) {
        try {
            Signature verification = Signature.getInstance(nameOf(algorithm), provider);
            verification.initVerify(key);
            verification.update(content);
            return verification.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException unable) {
            throw new IllegalStateException(provider.getName() + " cannot verify", unable);
        }
    }

    private static String nameOf(SignatureAlgorithm algorithm) {
        return switch (algorithm) {
            // R and S of 32 bytes each instead of DER (RFC 7518, section 3.4)
            case ES256 -> "SHA256withECDSAinP1363Format";
            case EDDSA -> "Ed25519";
            case RS256 -> "SHA256withRSA";
        };
    }

    @Override
    public String toString() {
        return provider.getName() + " " + provider.getVersionStr();
    }
}
