package org.merchantaccess.application.wiring;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.port.token.TokenReader;
import org.merchantaccess.application.port.token.TokenSigner;

/**
 * The ports that write and read access tokens.
 *
 * @param signer writes tokens
 * @param reader reads what the signer wrote
 */
public record TokenPorts(TokenSigner signer, TokenReader reader) {
    public TokenPorts {
        requireNonNull(signer, "signer");
        requireNonNull(reader, "reader");
    }
}
