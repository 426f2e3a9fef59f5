package org.merchantaccess.application.port;

import io.vavr.control.Option;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.UnverifiableToken;

/** Reads what a {@link TokenSigner} of this environment wrote. Hot: does not block, asks nobody. */
public interface TokenReader {

    /** What the text claims; none where its form, type, key name, issuer or audience is not ours. Costs no cryptography. */
    Option<UnverifiedToken> read(BearerToken text);

    /**
     * Returns the claims of a text that has the form of a token but no known signing key, such as a token of the other environment. Asked
     * for texts that {@link #read} does not accept, to record a helpful cause. Costs no cryptography and proves nothing.
     *
     * @return none where the text has another form, or names a key that is trusted here; a reader without a form of its own returns none
     */
    default Option<UnverifiableToken> readUnverifiable(BearerToken text) {
        return Option.none();
    }
}
