package com.example.nimbus;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import java.net.URI;
import java.util.Set;

/** Logs in with each method of client authentication, calls the API, introspects and revokes the token, and calls the API again. */
public final class NimbusClient {

    private static final String LIBRARY =
            "oauth2-oidc-sdk " + ClientAuthentication.class.getPackage().getImplementationVersion();

    private final Issuer issuer = new Issuer(variable("OAUTH_ISSUER"));
    private final ClientID clientId = new ClientID(variable("OAUTH_CLIENT_ID"));
    private final Secret clientSecret = new Secret(variable("OAUTH_CLIENT_SECRET"));
    private final ClientAuthentication api = new ClientSecretBasic(
            new ClientID(variable("OAUTH_API_CLIENT_ID")), new Secret(variable("OAUTH_API_CLIENT_SECRET")));
    private final AuthorizationServerMetadata server;

    private NimbusClient() throws Exception {
        server = AuthorizationServerMetadata.resolve(issuer);
    }

    public static void main(String[] arguments) throws Exception {
        NimbusClient client = new NimbusClient();
        client.run("client_secret_basic", endpoint -> new ClientSecretBasic(client.clientId, client.clientSecret));
        client.run("client_secret_post", endpoint -> new ClientSecretPost(client.clientId, client.clientSecret));
        ECKey key = ECKey.parse(variable("OAUTH_PRIVATE_KEY"));
        // An assertion is used once, so each request has a new one.
        client.run(
                "private_key_jwt",
                endpoint -> new PrivateKeyJWT(
                        client.clientId, endpoint, JWSAlgorithm.ES256, key.toPrivateKey(), null, null));
    }

    private void run(String method, Authentication authentication) throws Exception {
        StringBuilder line = new StringBuilder(LIBRARY + ", " + method + ": discover ok");
        try {
            AccessToken token = logIn(authentication);
            line.append(", token ok");

            check(call(token).getBodyAsJSONObject().get("app_id").equals(clientId.getValue()), "another caller");
            line.append(", call ok");

            check(clientId.getValue().equals(verified(token).getStringClaim("client_id")), "another client");
            line.append(", verify ok");

            check(introspect(token).indicatesSuccess(), "introspection failed");
            check(introspect(token).toSuccessResponse().isActive(), "not active");
            line.append(", introspect ok");

            revoke(token, authentication);
            check(!introspect(token).toSuccessResponse().isActive(), "active after its revocation");
            line.append(", revoke ok");

            HTTPResponse refused = call(token);
            check(refused.getStatusCode() == 401, "status " + refused.getStatusCode());
            BearerTokenError error = BearerTokenError.parse(refused.getWWWAuthenticate());
            check(BearerTokenError.INVALID_TOKEN.getCode().equals(error.getCode()), "refused otherwise");
            line.append(", refused call ok");
        } catch (Exception fault) {
            line.append(", next step FAILED");
            throw fault;
        } finally {
            System.out.println(line);
        }
    }

    private AccessToken logIn(Authentication authentication) throws Exception {
        URI endpoint = server.getTokenEndpointURI();
        TokenRequest request =
                new TokenRequest.Builder(endpoint, authentication.at(endpoint), new ClientCredentialsGrant()).build();
        TokenResponse response = TokenResponse.parse(request.toHTTPRequest().send());
        check(response.indicatesSuccess(), "no token");
        return response.toSuccessResponse().getTokens().getAccessToken();
    }

    private HTTPResponse call(AccessToken token) throws Exception {
        HTTPRequest request = new HTTPRequest(HTTPRequest.Method.GET, URI.create(issuer.getValue() + "/v1/whoami"));
        request.setAuthorization(token.toAuthorizationHeader());
        return request.send();
    }

    private JWTClaimsSet verified(AccessToken token) throws Exception {
        JWKSource<SecurityContext> keys =
                JWKSourceBuilder.create(server.getJWKSetURI().toURL()).build();
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                issuer.getValue(),
                new JWTClaimsSet.Builder().issuer(issuer.getValue()).build(),
                Set.of("sub", "client_id", "iat", "exp", "jti")));
        return processor.process(token.getValue(), null);
    }

    private TokenIntrospectionResponse introspect(AccessToken token) throws Exception {
        return TokenIntrospectionResponse.parse(
                new TokenIntrospectionRequest(server.getIntrospectionEndpointURI(), api, token)
                        .toHTTPRequest()
                        .send());
    }

    private void revoke(AccessToken token, Authentication authentication) throws Exception {
        URI endpoint = server.getRevocationEndpointURI();
        HTTPResponse response = new TokenRevocationRequest(endpoint, authentication.at(endpoint), token)
                .toHTTPRequest()
                .send();
        response.ensureStatusCode(200);
    }

    private static String variable(String name) {
        String value = System.getenv(name);
        check(value != null, name + " is not set");
        return value;
    }

    private static void check(boolean condition, String fault) {
        if (!condition) {
            throw new IllegalStateException(fault);
        }
    }

    @FunctionalInterface
    private interface Authentication {

        ClientAuthentication at(URI endpoint) throws Exception;
    }
}
