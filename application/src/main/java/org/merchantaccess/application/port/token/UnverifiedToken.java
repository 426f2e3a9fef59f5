package org.merchantaccess.application.port.token;

import io.vavr.control.Option;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.domain.token.AccessToken;

/** A parsed token whose signature has not been verified. It may be forged until {@link #isGenuine()} returns true. */
public interface UnverifiedToken {

    /** Returns the claims. Do not trust them before the signature is verified. */
    AccessToken claims();

    /** Returns the issuer and the audience in the token; none if its form has none. */
    default Option<TokenIssuer> issuer() {
        return Option.none();
    }

    /** Returns true if the signature is valid. The result is cached per token text where possible. */
    boolean isGenuine();
}
