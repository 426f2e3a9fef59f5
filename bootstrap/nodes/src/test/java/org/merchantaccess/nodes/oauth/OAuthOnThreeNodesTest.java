package org.merchantaccess.nodes.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.nodes.Options;
import org.merchantaccess.nodes.history.Outcome;
import org.merchantaccess.nodes.node.AccessClient;
import org.merchantaccess.nodes.node.Cluster;
import org.merchantaccess.nodes.node.Merchant;
import org.merchantaccess.nodes.node.Node;
import org.merchantaccess.nodes.traffic.Report;
import org.merchantaccess.nodes.traffic.Times;

/** The OAuth endpoints hold their promises on all nodes. */
@Tag("slow")
class OAuthOnThreeNodesTest {

    private static final int REVOCATIONS = Options.number("nodes.revocations", 200);
    private static final int ASSERTIONS = Options.number("nodes.assertions", 30);

    private final Cluster cluster = Cluster.shared();
    private final AccessClient client = cluster.client();
    private final OAuthClient oauth = new OAuthClient();

    @BeforeEach
    void reset() {
        cluster.reset();
    }

    @Test
    @Tag("R17")
    void no_node_accepts_a_revoked_token_after_the_response() {
        Merchant.App app = client.createMerchant(cluster.node(0), 1).app(0);
        Times times = new Times();
        List<String> accepted = new ArrayList<>();
        for (int round = 0; round < REVOCATIONS; round++) {
            String token = oauth.token(cluster.nextNode(), app).text("access_token");
            String other = oauth.token(cluster.nextNode(), app).text("access_token");
            assertThat(cluster.nodes())
                    .allSatisfy(node -> assertThat(oauth.call(node, token)).isEqualTo(200));

            long start = System.nanoTime();
            int status = oauth.post(cluster.nextNode(), "/oauth2/revoke", app.id(), app.key(), Map.of("token", token))
                    .status();
            times.add((System.nanoTime() - start) / 1e6);

            assertThat(status).isEqualTo(200);
            for (Node node : cluster.nodes()) {
                if (oauth.call(node, token) != 401) {
                    accepted.add(node.name());
                }
                assertThat(oauth.call(node, other)).isEqualTo(200);
            }
        }

        Report.print(
                "%d tokens revoked on three nodes: effective and answered after %s, accepted after the response %d",
                REVOCATIONS, times, accepted.size());
        assertThat(accepted).isEmpty();
    }

    @Test
    void an_assertion_that_is_sent_to_all_nodes_at_once_is_accepted_by_one() throws JOSEException {
        Merchant merchant = client.createMerchant(cluster.node(0), 1);
        Merchant.App app = merchant.app(0);
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        client.managed(
                cluster.node(0),
                "POST",
                merchant.id(),
                "app-ids/" + app.id() + "/public-keys",
                Map.of("public_key", key.toPublicJWK().toJSONString()),
                201);
        String issuer = oauth.get(cluster.node(0), "/.well-known/oauth-authorization-server")
                .text("issuer");
        for (int round = 0; round < ASSERTIONS; round++) {
            Map<String, String> form = Map.of(
                    "grant_type", "client_credentials",
                    "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                    "client_assertion", assertion(app.id(), issuer, key));

            List<CompletableFuture<Integer>> answers = new ArrayList<>();
            for (Node node : cluster.nodes()) {
                answers.add(CompletableFuture.supplyAsync(
                        () -> oauth.post(node, "/oauth2/token", form).status()));
            }

            List<Outcome> outcomes = answers.stream()
                    .map(CompletableFuture::join)
                    .map(Outcome::of)
                    .toList();
            assertThat(outcomes).containsExactlyInAnyOrder(Outcome.ACCEPTED, Outcome.REFUSED, Outcome.REFUSED);
        }
    }

    @Test
    void all_nodes_publish_the_same_keys_and_issuer() {
        assertThat(cluster.nodes())
                .extracting(node -> oauth.get(node, "/oauth2/jwks").body())
                .allMatch(oauth.get(cluster.node(0), "/oauth2/jwks").body()::equals);
        assertThat(cluster.nodes())
                .extracting(node -> oauth.get(node, "/.well-known/oauth-authorization-server")
                        .text("issuer"))
                .containsOnly(oauth.get(cluster.node(0), "/.well-known/oauth-authorization-server")
                        .text("issuer"));
    }

    @Test
    void resource_server_may_ask_any_node_until_the_response_to_its_removal() {
        Merchant.App app = client.createMerchant(cluster.node(0), 1).app(0);
        String token = oauth.token(cluster.node(0), app).text("access_token");
        var added = client.managed(cluster.node(0), "POST", "/api/resource-servers", Map.of("name", "orders"), 201);
        String id = added.path("client_id").asText();
        String secret = added.path("client_secret").asText();

        assertThat(cluster.nodes())
                .allSatisfy(node -> assertThat(
                                oauth.post(node, "/oauth2/introspect", id, secret, Map.of("token", token))
                                        .body()
                                        .path("active")
                                        .asBoolean())
                        .isTrue());

        client.managed(cluster.node(1), "DELETE", "/api/resource-servers/" + id, Map.of(), 204);
        assertThat(cluster.nodes())
                .allSatisfy(node -> assertThat(
                                oauth.post(node, "/oauth2/introspect", id, secret, Map.of("token", token))
                                        .status())
                        .isEqualTo(401));
    }

    private static String assertion(String appId, String issuer, ECKey key) throws JOSEException {
        SignedJWT assertion = new SignedJWT(
                new JWSHeader(JWSAlgorithm.ES256),
                new JWTClaimsSet.Builder()
                        .issuer(appId)
                        .subject(appId)
                        .audience(issuer)
                        .jwtID(UUID.randomUUID().toString())
                        .expirationTime(Date.from(Instant.now().plusSeconds(50)))
                        .build());
        assertion.sign(new ECDSASigner(key));
        return assertion.serialize();
    }
}
