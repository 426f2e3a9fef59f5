package org.merchantaccess.http.oauth.metadata;

import java.util.List;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.http.json.JsonObject;

/** Metadata of the authorization server (RFC 8414, section 2). */
final class AuthorizationServerMetadata implements MetadataDocument {

    private static final List<String> SECRET_METHODS = List.of("client_secret_basic", "client_secret_post");
    private static final List<String> CLIENT_METHODS =
            List.of("client_secret_basic", "client_secret_post", "private_key_jwt");

    /** The algorithms of assertions, which are not those of access tokens. */
    private static final List<String> ASSERTION_ALGORITHMS = List.of("ES256", "EdDSA", "RS256", "PS256");

    private final OAuthServer server;

    AuthorizationServerMetadata(OAuthServer server) {
        this.server = server;
    }

    @Override
    public String subject(TokenIssuer issuer) {
        return issuer.issuer();
    }

    @Override
    public JsonObject describe(TokenIssuer issuer) {
        return JsonObject.empty()
                .text("issuer", issuer.issuer())
                .text("token_endpoint", server.url(OAuthServer.TOKEN_PATH))
                .text("jwks_uri", server.url(OAuthServer.KEYS_PATH))
                .text("introspection_endpoint", server.url(OAuthServer.INTROSPECTION_PATH))
                .text("revocation_endpoint", server.url(OAuthServer.REVOCATION_PATH))
                // Required even without an authorization endpoint, which the grant does not use.
                .texts("response_types_supported", List.of())
                .texts("grant_types_supported", List.of("client_credentials"))
                .texts("token_endpoint_auth_methods_supported", CLIENT_METHODS)
                .texts("token_endpoint_auth_signing_alg_values_supported", ASSERTION_ALGORITHMS)
                .texts("introspection_endpoint_auth_methods_supported", SECRET_METHODS)
                .texts("revocation_endpoint_auth_methods_supported", CLIENT_METHODS)
                .texts("revocation_endpoint_auth_signing_alg_values_supported", ASSERTION_ALGORITHMS);
    }
}
