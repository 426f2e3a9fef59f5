package org.merchantaccess.application.wiring;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.immutables.value.Value;
import org.merchantaccess.application.port.token.AssertionReader;
import org.merchantaccess.application.port.token.TokenReader;
import org.merchantaccess.application.port.token.TokenSigner;

/**
 * The ports that write and read access tokens and read login assertions.
 *
 * <p>Each can be replaced: {@code tokens.withSigner(other)}.
 *
 * @param signer writes tokens
 * @param reader reads what the signer wrote
 * @param assertions reads assertions that merchants' software signed
 */
@Value.Builder
@PortsStyle
public record TokenPorts(TokenSigner signer, TokenReader reader, AssertionReader assertions) implements WithTokenPorts {
    public TokenPorts {
        requireNonNull(signer, "signer");
        requireNonNull(reader, "reader");
        requireNonNull(assertions, "assertions");
    }
}
