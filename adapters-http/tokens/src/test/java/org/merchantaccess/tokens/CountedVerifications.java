package org.merchantaccess.tokens;

import java.util.concurrent.atomic.AtomicInteger;

/** Signs and verifies with Tink, and counts verifications. */
final class CountedVerifications implements Ed25519Signatures {

    private final Ed25519Signatures signatures = new TinkSignatures();
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public Signer signer(byte[] privateKey) {
        return signatures.signer(privateKey);
    }

    @Override
    public Verifier verifier(byte[] publicKey) {
        Verifier verifier = signatures.verifier(publicKey);
        return (content, signature) -> {
            count.incrementAndGet();
            return verifier.isGenuine(content, signature);
        };
    }

    int count() {
        return count.get();
    }
}
