package org.merchantaccess.tokens;

import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.tokens.signature.FastestSignatures;
import org.merchantaccess.tokens.signature.Signatures;

/** Creates and verifies the signatures of access tokens. The algorithm is that of the key, never that of a token (RFC 8725, section 3.1). */
@FunctionalInterface
public interface TokenSignatures {

    /** Returns the implementation of that algorithm. */
    Signatures of(SignatureAlgorithm algorithm);

    /** Returns a signer with that key. */
    default Signatures.Signer signer(SigningKey key) {
        return of(key.algorithm()).signer(key.privateKey());
    }

    /** Returns a verifier with that key. */
    default Signatures.Verifier verifier(SigningKey key) {
        return of(key.algorithm()).verifier(key.publicKey());
    }

    /** Returns the fastest implementations that work on this machine. Each algorithm is tested when it is first used. */
    static TokenSignatures fastest() {
        return FastestSignatures.find()::of;
    }
}
