package org.merchantaccess.http.oauth.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.headers;
import static org.merchantaccess.http.fixture.Responses.json;
import static org.merchantaccess.http.fixture.Responses.reason;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.OAuthInstance;
import org.merchantaccess.http.fixture.TestRequest;

class PublishingMetadataTest {

    private static final String SERVER = "/.well-known/oauth-authorization-server";
    private static final String RESOURCE = "/.well-known/oauth-protected-resource";

    private static Response get(OAuthInstance server, String path) {
        return server.api.answer(TestRequest.get(path));
    }

    private static void assertPublic(Response response) {
        assertThat(response.status()).isEqualTo(200);
        assertThat(headers(response, "Content-Type")).containsExactly("application/json");
        assertThat(headers(response, "Cache-Control")).containsExactly("public, max-age=300");
    }

    @Test
    void describes_the_authorization_server() {
        try (OAuthInstance server = OAuthInstance.open()) {
            Response response = get(server, SERVER);

            assertPublic(response);
            assertThat(json(response).toPrettyString()).isEqualToNormalizingNewlines("""
                    {
                      "issuer" : "https://api.example.com",
                      "token_endpoint" : "https://api.example.com/oauth2/token",
                      "jwks_uri" : "https://api.example.com/oauth2/jwks",
                      "introspection_endpoint" : "https://api.example.com/oauth2/introspect",
                      "revocation_endpoint" : "https://api.example.com/oauth2/revoke",
                      "response_types_supported" : [ ],
                      "grant_types_supported" : [ "client_credentials" ],
                      "token_endpoint_auth_methods_supported" : [ "client_secret_basic", "client_secret_post", "private_key_jwt" ],
                      "token_endpoint_auth_signing_alg_values_supported" : [ "ES256", "EdDSA", "RS256", "PS256" ],
                      "introspection_endpoint_auth_methods_supported" : [ "client_secret_basic", "client_secret_post" ],
                      "revocation_endpoint_auth_methods_supported" : [ "client_secret_basic", "client_secret_post", "private_key_jwt" ],
                      "revocation_endpoint_auth_signing_alg_values_supported" : [ "ES256", "EdDSA", "RS256", "PS256" ]
                    }""");
        }
    }

    @Test
    void describes_the_protected_resource() {
        try (OAuthInstance server = OAuthInstance.open()) {
            Response response = get(server, RESOURCE);

            assertPublic(response);
            assertThat(response.body())
                    .isEqualTo("{\"resource\":\"https://api.example.com\",\"authorization_servers\":"
                            + "[\"https://api.example.com\"],\"bearer_methods_supported\":[\"header\"]}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SERVER, RESOURCE})
    void path_of_the_issuer_follows_the_well_known_path(String path) {
        try (OAuthInstance server = OAuthInstance.withIssuer("https://example.com/access/test")) {
            assertPublic(get(server, path + "/access/test"));
            assertPublic(get(server, path));
            assertThat(get(server, path + "/access").status()).isEqualTo(404);
            assertThat(get(server, path + "/access/other").status()).isEqualTo(404);
            assertThat(get(server, path + "/access/test/").status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SERVER, RESOURCE})
    void issuer_that_is_no_url_has_no_metadata(String path) {
        try (OAuthInstance server = OAuthInstance.withIssuer("urn:merchant-access:test")) {
            Response response = get(server, path);

            assertThat(response.status()).isEqualTo(404);
            assertThat(reason(response, "issuer")).contains("The operator can set the issuer to the URL of the API.");
            assertPublic(get(server, "/oauth2/jwks"));
        }
    }

    @Test
    void published_keys_verify_a_token() throws Exception {
        try (OAuthInstance server = OAuthInstance.open()) {
            Response response = get(server, "/oauth2/jwks");
            SignedJWT token = SignedJWT.parse(server.token());

            assertPublic(response);
            JWKSet keys = JWKSet.parse(response.body());
            assertThat(response.body()).doesNotContain("\"d\":");
            assertThat(token.verify(new ECDSAVerifier(
                            keys.getKeyByKeyId(token.getHeader().getKeyID()).toECKey())))
                    .isTrue();
            assertThat(get(server, "/oauth2/jwks")).isSameAs(get(server, "/oauth2/jwks"));
        }
    }

    @Test
    void only_get_and_head_are_allowed() {
        try (OAuthInstance server = OAuthInstance.open()) {
            assertThat(server.api.answer(TestRequest.of("HEAD", "/oauth2/jwks")))
                    .satisfies(response -> assertThat(response.body()).isEmpty())
                    .satisfies(response -> assertThat(response.status()).isEqualTo(200));
            assertThat(server.api.answer(TestRequest.post(SERVER)).status()).isEqualTo(405);
        }
    }
}
