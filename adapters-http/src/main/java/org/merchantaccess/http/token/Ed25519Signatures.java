package org.merchantaccess.http.token;

/**
 * Makes and checks Ed25519 signatures (RFC 8032). Whoever does it, the signatures are the same; how fast differs sixtyfold.
 *
 * <p>Safe for use by many threads, virtual ones and event loops among them, as are the signers and verifiers.
 */
public interface Ed25519Signatures {

    /** Bytes of a signature (RFC 8032, section 5.1.6). */
    int LENGTH = 64;

    /** Signs with one private key. */
    @FunctionalInterface
    interface Signer {
        byte[] sign(byte[] content);
    }

    /** Checks what was signed with one private key. */
    @FunctionalInterface
    interface Verifier {
        boolean isGenuine(byte[] content, byte[] signature);
    }

    /** Signs with a private key given as PKCS#8 (RFC 8410). */
    Signer signer(byte[] privateKey);

    /** Verifies with a public key given as SubjectPublicKeyInfo (RFC 8410). */
    Verifier verifier(byte[] publicKey);

    /** The fastest that works on this machine. */
    static Ed25519Signatures fastest() {
        return FastestSignatures.find();
    }
}
