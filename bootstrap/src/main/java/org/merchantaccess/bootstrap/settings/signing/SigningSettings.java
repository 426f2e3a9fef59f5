package org.merchantaccess.bootstrap.settings.signing;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.TokenIssuer;

/**
 * The settings of the keys that sign access tokens.
 *
 * @param issuer issuer and audience of tokens; none for the URL of the API with a new store, and otherwise for the one in use
 * @param algorithm none for ES256 with a new store, and otherwise for the one in use
 */
public record SigningSettings(Option<String> issuer, Option<SignatureAlgorithm> algorithm) {
    public SigningSettings {
        requireNonNull(issuer, "issuer");
        requireNonNull(algorithm, "algorithm");
    }

    /** Returns the issuer in the settings, which is also the audience. */
    public Option<TokenIssuer> tokenIssuer() {
        return issuer.map(text -> new TokenIssuer(text, text));
    }

    /** Returns the issuer of tokens by keys that have none. Earlier versions made such keys, and had a URN as the default. */
    public TokenIssuer defaultIssuer(Environment environment) {
        String urn = "urn:merchant-access:" + environment.word();
        return tokenIssuer().getOrElse(() -> new TokenIssuer(urn, urn));
    }
}
