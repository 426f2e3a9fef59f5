package org.merchantaccess.tokens.signature;

/**
 * Creates and verifies signatures of one algorithm, in their form in a JSON Web Signature (RFC 7518, section 3; RFC 8037, section 3.1). The
 * speed of implementations differs by a factor of up to sixty.
 *
 * <p>Implementations, signers and verifiers are thread-safe, also on virtual threads and event loops.
 */
public interface Signatures {

    /** Signs with one private key. */
    @FunctionalInterface
    interface Signer {
        byte[] sign(byte[] content);
    }

    /** Verifies signatures of one private key. Accepts one length only: that of the signatures of the key. */
    @FunctionalInterface
    interface Verifier {
        boolean isGenuine(byte[] content, byte[] signature);
    }

    /** Returns a signer with a private key in PKCS#8 (RFC 5958). */
    Signer signer(byte[] privateKey);

    /** Returns a verifier with a public key in SubjectPublicKeyInfo (RFC 5280). */
    Verifier verifier(byte[] publicKey);
}
