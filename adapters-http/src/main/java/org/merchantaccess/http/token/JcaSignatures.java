package org.merchantaccess.http.token;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;

/** Signatures by a provider of the Java Cryptography Architecture, which need not be registered. */
record JcaSignatures(Provider provider) implements Ed25519Signatures {

    @Override
    public Signer signer(byte[] privateKey) {
        PrivateKey key = Ed25519Keys.privateKey(privateKey);
        // To make a Signature ready costs as much as to sign; the same is not true of verifying.
        ThreadLocal<Signature> ready = ThreadLocal.withInitial(() -> ready(key));
        return content -> sign(ready, content);
    }

    @Override
    public Verifier verifier(byte[] publicKey) {
        PublicKey key = Ed25519Keys.publicKey(publicKey);
        return (content, signature) -> isGenuine(key, content, signature);
    }

    private Signature ready(PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("Ed25519", provider);
            signature.initSign(key);
            return signature;
        } catch (GeneralSecurityException unable) {
            throw new IllegalStateException(provider.getName() + " cannot sign", unable);
        }
    }

    private static byte[] sign(ThreadLocal<Signature> ready, byte[] content) {
        Signature signature = ready.get();
        try {
            signature.update(content);
            return signature.sign();
        } catch (SignatureException broken) {
            ready.remove();
            throw new IllegalStateException(broken);
        }
    }

    private boolean isGenuine(PublicKey key, byte[] content, byte[] signature) {
        try {
            Signature verification = Signature.getInstance("Ed25519", provider);
            verification.initVerify(key);
            verification.update(content);
            // the JDK's own provider takes a byte more, if it is zero
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
