package org.merchantaccess.tokens;

/**
 * Creates and verifies Ed25519 signatures (RFC 8032). All implementations create the same signatures, but their speed differs by a factor
 * of sixty.
 *
 * <p>Implementations, signers and verifiers are thread-safe, also on virtual threads and event loops.
 */
public interface Ed25519Signatures {

    /** Length of a signature in bytes (RFC 8032, section 5.1.6). */
    int LENGTH = 64;

    /** Signs with one private key. */
    @FunctionalInterface
    interface Signer {
        byte[] sign(byte[] content);
    }

    /** Verifies signatures of one private key. */
    @FunctionalInterface
    interface Verifier {
        boolean isGenuine(byte[] content, byte[] signature);
    }

    /** Returns a signer with a private key in PKCS#8 (RFC 8410). */
    Signer signer(byte[] privateKey);

    /** Returns a verifier with a public key in SubjectPublicKeyInfo (RFC 8410). */
    Verifier verifier(byte[] publicKey);

    /** Returns the fastest implementation that works on this machine. */
    static Ed25519Signatures fastest() {
        return FastestSignatures.find();
    }
}
