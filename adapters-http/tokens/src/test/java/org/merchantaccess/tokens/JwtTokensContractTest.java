package org.merchantaccess.tokens;

import io.vavr.control.Option;
import org.junit.jupiter.api.Nested;
import org.merchantaccess.application.port.token.TokenReader;
import org.merchantaccess.application.port.token.TokenSigner;
import org.merchantaccess.contracts.token.TokensContract;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.tokens.signature.Providers;

/** Runs the contract for each algorithm, with the fastest implementation on one node and one in Java on another. */
class JwtTokensContractTest {

    @Nested
    class WithEs256 extends Contract {
        WithEs256() {
            super(SignatureAlgorithm.ES256);
        }
    }

    @Nested
    class WithEdDsa extends Contract {
        WithEdDsa() {
            super(SignatureAlgorithm.EDDSA);
        }
    }

    @Nested
    class WithRs256 extends Contract {
        WithRs256() {
            super(SignatureAlgorithm.RS256);
        }
    }

    abstract static class Contract extends TokensContract {

        private static final TokenSignatures FASTEST = TokenSignatures.fastest();

        private final SigningKey key;
        private final JwtTokens node;

        Contract(SignatureAlgorithm algorithm) {
            key = SigningKeyPairs.ofTest(algorithm);
            node = new JwtTokens(Jwts.TEST, new KeyRing(key), FASTEST);
        }

        @Override
        protected TokenSigner signer() {
            return node;
        }

        @Override
        protected TokenReader reader() {
            return node;
        }

        @Override
        protected TokenReader readerOfAnotherNode() {
            return new JwtTokens(Jwts.TEST, new KeyRing(key), Providers::withoutCorretto);
        }

        /** Differs in the issuer alone. */
        @Override
        protected TokenSigner signerOfAnotherEnvironment() {
            SigningKey other = SigningKeyPairs.changed(key, key.id(), Option.some(Jwts.PRODUCTION));
            return new JwtTokens(Jwts.TEST, new KeyRing(other), FASTEST);
        }
    }
}
