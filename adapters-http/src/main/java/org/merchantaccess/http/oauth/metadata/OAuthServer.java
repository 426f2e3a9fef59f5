package org.merchantaccess.http.oauth.metadata;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.domain.signing.VerificationKey;

/**
 * What the OAuth endpoints publish about their server.
 *
 * @param apiUrl returns the public URL of the API, without a trailing slash, such as {@code https://api.example.com}; must not block
 * @param defaultIssuer the issuer of tokens by keys that have none
 * @param keySet writes verification keys as a JWK set (RFC 7517, section 5)
 */
public record OAuthServer(
        Supplier<String> apiUrl, TokenIssuer defaultIssuer, Function<List<VerificationKey>, String> keySet) {

    /** The path of the token endpoint. */
    public static final String TOKEN_PATH = "/oauth2/token";

    /** The path of the introspection endpoint. */
    public static final String INTROSPECTION_PATH = "/oauth2/introspect";

    /** The path of the revocation endpoint. */
    public static final String REVOCATION_PATH = "/oauth2/revoke";

    /** The path of the verification keys. */
    public static final String KEYS_PATH = "/oauth2/jwks";

    public OAuthServer {
        requireNonNull(apiUrl, "apiUrl");
        requireNonNull(defaultIssuer, "defaultIssuer");
        requireNonNull(keySet, "keySet");
    }

    /** Returns the public URL of a path of the API. */
    public String url(String path) {
        return apiUrl.get() + path;
    }
}
