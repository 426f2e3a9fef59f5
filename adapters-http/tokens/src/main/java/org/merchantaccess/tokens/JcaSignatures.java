package org.merchantaccess.tokens;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;

/** Signatures by a provider of the Java Cryptography Architecture. The provider need not be registered. */
record JcaSignatures(Provider provider) implements Ed25519Signatures {

    @Override
    public Signer signer(byte[] privateKey) {
        PrivateKey key = Ed25519Keys.privateKey(privateKey);
        // Initializing a Signature for signing costs as much as signing; for verification it does not.
        ThreadLocal<Signature> initialized = ThreadLocal.withInitial(() -> initialized(key));
        return content -> sign(initialized, content);
    }

    @Override
    public Verifier verifier(byte[] publicKey) {
        PublicKey key = Ed25519Keys.publicKey(publicKey);
        return (content, signature) -> isGenuine(key, content, signature);
    }

    private Signature initialized(PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("Ed25519", provider);
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
            Signature verification = Signature.getInstance("Ed25519", provider);
            verification.initVerify(key);
            verification.update(content);
            // the provider of the JDK accepts an additional zero byte
            return signature.length == LENGTH && verification.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException unable) {
            throw new IllegalStateException(provider.getName() + " cannot verify", unable);
        }
    }

    @Override
    public String toString() {
        return provider.getName() + " " + provider.getVersionStr();
    }
}
