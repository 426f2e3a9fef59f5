package org.merchantaccess.application.port;

import io.vavr.control.Option;
import org.merchantaccess.domain.token.BearerToken;

/** Reads what a {@link TokenSigner} of this environment wrote. Hot: does not block, asks nobody. */
public interface TokenReader {

    /** What the text claims; none where its form, type, key name, issuer or audience is not ours. Costs no cryptography. */
    Option<UnverifiedToken> read(BearerToken text);
}
