package org.merchantaccess.tokens;

import java.util.concurrent.atomic.AtomicInteger;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.tokens.signature.Providers;
import org.merchantaccess.tokens.signature.Signatures;

/** Signs and verifies in Java, and counts verifications. */
final class CountedVerifications implements TokenSignatures {

    private final AtomicInteger count = new AtomicInteger();

    @Override
    public Signatures of(SignatureAlgorithm algorithm) {
        return new Counted(Providers.withoutCorretto(algorithm));
    }

    int count() {
        return count.get();
    }

    private final class Counted implements Signatures {

        private final Signatures signatures;

        Counted(Signatures signatures) {
            this.signatures = signatures;
        }

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
    }
}
