package org.merchantaccess.application.port.token;

import io.vavr.control.Option;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.UnverifiableToken;

/** Reads tokens written by a {@link TokenSigner} of this environment. Hot: does not block or call other systems. */
public interface TokenReader {

    /** Returns the claims of a token; none if its form, type, key id, issuer or audience does not match. Does no cryptography. */
    Option<UnverifiedToken> read(BearerToken text);

    /**
     * Returns the claims of a text that has the form of a token but no known signing key, such as a token of the other environment.
     * Called for texts that {@link #read} rejects, to record a helpful cause. Does no cryptography and proves nothing.
     *
     * @return none if the text has another form or names a trusted key; readers without their own token form always return none
     */
    default Option<UnverifiableToken> readUnverifiable(BearerToken text) {
        return Option.none();
    }
}
