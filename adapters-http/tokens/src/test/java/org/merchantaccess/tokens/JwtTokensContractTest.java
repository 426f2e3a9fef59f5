package org.merchantaccess.tokens;

import org.merchantaccess.application.port.TokensContract;
import org.merchantaccess.application.port.token.TokenReader;
import org.merchantaccess.application.port.token.TokenSigner;

/** Runs the contract with the fastest implementation on one node and pure Java on another. */
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
