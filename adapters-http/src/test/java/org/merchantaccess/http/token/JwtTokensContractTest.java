package org.merchantaccess.http.token;

import org.merchantaccess.application.port.TokenReader;
import org.merchantaccess.application.port.TokenSigner;
import org.merchantaccess.application.port.TokensContract;

/** What is signed by the fastest on one node is verified in pure Java on another. */
class JwtTokensContractTest extends TokensContract {

    private final JwtTokens node = Jwts.ofTest(Ed25519Signatures.fastest());

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
        return Jwts.ofTest(new TinkSignatures());
    }

    @Override
    protected TokenSigner signerOfAnotherEnvironment() {
        return Jwts.ofProduction(Ed25519Signatures.fastest());
    }
}
