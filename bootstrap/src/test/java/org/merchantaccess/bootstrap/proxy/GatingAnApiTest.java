package org.merchantaccess.bootstrap.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.TestInstallation;

/** {@code docs/operate/nginx/gate-an-api.conf} in front of an API. */
class GatingAnApiTest {

    private static final String REFUSED =
            "{\"status\":\"error\",\"error_type\":\"unauthorized\",\"title\":\"Authentication with the API failed, please"
                    + " check your details and try again.\",\"instance\":\"PATH\"}";
    private static final String UNAVAILABLE =
            "{\"status\":\"error\",\"error_type\":\"unavailable\",\"title\":\"The service is not available at present,"
                    + " please wait a moment and try again.\",\"instance\":\"PATH\"}";

    @TempDir
    static Path site;

    private static ServingProcess server;
    private static Merchant merchant;
    private static String token;

    @TempDir
    Path folder;

    private final LocalClient client = LocalClient.at(Merchant.ADDRESS);
    private Backend api;
    private Nginx nginx;

    @BeforeAll
    static void open() throws IOException {
        Nginx.assumeInstalled();
        server = ServingProcess.on(
                new TestInstallation(site), ServingProcess.STARTS_FAST, "--set", "trusted-proxies=127.0.0.1");
        merchant = Merchant.open(Management.of(server, Merchant.ADDRESS));
        token = merchant.tokenFrom(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void startNginx() throws IOException {
        api = Backend.answering(request -> request.path().startsWith("/answer/")
                ? Integer.parseInt(request.path().substring(8))
                : 200);
        nginx = inFrontOf(server.api());
    }

    @AfterEach
    void stopNginx() {
        nginx.close();
        api.close();
    }

    private Nginx inFrontOf(URI merchantAccess) throws IOException {
        return Nginx.with(
                NginxConfig.of("gate-an-api.conf")
                        .withUpstream("127.0.0.1:8080", merchantAccess)
                        .withUpstream("127.0.0.1:3000", api.uri()),
                "8000",
                folder);
    }

    private LocalClient.Received call(String... headerLines) throws IOException {
        return client.get(nginx.port(), "/v1/payment-link", headerLines);
    }

    private static String bearer(String shown) {
        return "Authorization: Bearer " + shown;
    }

    private void assertRefused(LocalClient.Received response, String path) {
        assertRefused(response, path, "Bearer");
    }

    private void assertInvalidToken(LocalClient.Received response, String path) {
        assertRefused(response, path, "Bearer error=\"invalid_token\"");
    }

    private void assertRefused(LocalClient.Received response, String path, String challenge) {
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.body()).isEqualTo(REFUSED.replace("PATH", path));
        assertThat(response.headers("WWW-Authenticate")).containsExactly(challenge);
        assertThat(response.headers("Content-Type")).containsExactly("application/json");
        assertThat(response.headers("Cache-Control")).containsExactly("no-store");
        assertThat(response.headers("X-Request-Id")).hasSize(1);
        assertThat(api.received()).isEmpty();
    }

    private void assertUnavailable(LocalClient.Received response) {
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.body()).isEqualTo(UNAVAILABLE.replace("PATH", "/v1/payment-link"));
        assertThat(response.headers("Retry-After")).containsExactly("1");
        assertThat(response.headers("Content-Type")).containsExactly("application/json");
        assertThat(api.received()).isEmpty();
    }

    @Test
    void a_call_reaches_the_api_with_the_caller_headers_and_without_the_token() throws Exception {
        LocalClient.Received response =
                client.send(nginx.port(), "POST", "/v1/payment-link?a=b", "an order", bearer(token));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("its own response");
        Backend.Received received = api.received().get(0);
        assertThat(received.method()).isEqualTo("POST");
        assertThat(received.path()).isEqualTo("/v1/payment-link?a=b");
        assertThat(received.body()).isEqualTo("an order");
        assertFromMerchant(received);
        assertThat(received.header("Authorization")).isEmpty();
    }

    private static void assertFromMerchant(Backend.Received received) {
        assertThat(received.header("X-merchant-id")).containsExactly(merchant.id());
        assertThat(received.header("X-app-id")).containsExactly(merchant.appId());
        assertThat(received.header("X-environment")).containsExactly("test");
        assertThat(received.header("X-forwarded-for")).containsExactly(Merchant.ADDRESS);
        assertThat(received.header("X-request-id")).hasSize(1);
    }

    @Test
    @Tag("S47")
    void caller_headers_of_the_client_are_overwritten() throws Exception {
        LocalClient.Received response = call(
                bearer(token),
                "X-Merchant-Id: other-merchant",
                "x-app-id: 11111111",
                "X_Environment: production",
                "X-ENVIRONMENT: production",
                "X-Forwarded-For: 203.0.113.7",
                "Forwarded: for=203.0.113.7",
                "X-Real-IP: 203.0.113.7",
                "X-Request-Id: mine");

        assertThat(response.status()).isEqualTo(200);
        assertFromMerchant(api.received().get(0));
        assertThat(api.received().get(0).headers().toString())
                .doesNotContain("other-merchant", "11111111", "production", "203.0.113.7", "mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE", "PATCH"})
    @Tag("S43")
    void a_call_without_a_token_gets_the_response_of_merchant_access(String method) throws Exception {
        String body = method.equals("GET") ? "" : "an order";

        assertRefused(client.send(nginx.port(), method, "/v1/payment-link", body), "/v1/payment-link");
    }

    static Stream<List<String>> badTokens() {
        return Stream.of(
                List.of(bearer("nonsense")),
                List.of(bearer(token.substring(0, token.length() - 6) + "AAAAAA")),
                List.of(bearer("a".repeat(7000))));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    @Tag("S43")
    void a_call_with_a_bad_token_gets_the_same_response(List<String> headerLines) throws Exception {
        assertInvalidToken(call(headerLines.toArray(String[]::new)), "/v1/payment-link");
    }

    @Test
    @Tag("S43")
    void another_scheme_is_challenged_like_a_missing_token() throws Exception {
        assertRefused(call("Authorization: Basic eDp5"), "/v1/payment-link");
    }

    @ParameterizedTest
    @ValueSource(ints = {9 * 1024, 3_000_000, 20_000_000})
    void an_upload_of_any_size_reaches_the_api(int length) throws Exception {
        LocalClient.Received response =
                client.send(nginx.port(), "POST", "/v1/documents", "x".repeat(length), bearer(token));

        assertThat(response.status()).isEqualTo(200);
        assertThat(api.received().get(0).body()).hasSize(length);
    }

    @Test
    void an_upload_without_a_token_is_refused() throws Exception {
        assertRefused(client.send(nginx.port(), "POST", "/v1/documents", "x".repeat(3_000_000)), "/v1/documents");
    }

    /** A proxy can forward the head of a call unchanged to the check. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 3000000", "Expect: 100-continue\r\nContent-Length: 5"})
    void the_check_does_not_await_the_body_that_a_call_announces(String announced) throws Exception {
        LocalClient.Received response = LocalClient.at("127.0.0.1")
                .get(
                        server.api().getPort(),
                        "/v1/check",
                        "Host: localhost",
                        bearer(token),
                        "X-Forwarded-For: " + Merchant.ADDRESS,
                        announced);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers("X-Merchant-Id")).containsExactly(merchant.id());
    }

    @Test
    @Tag("S47")
    void a_token_is_valid_only_at_addresses_of_its_merchant() throws Exception {
        LocalClient other = LocalClient.at(Merchant.OTHER_ADDRESS);

        assertInvalidToken(
                other.get(nginx.port(), "/v1/payment-link", bearer(token), "X-Forwarded-For: " + Merchant.ADDRESS),
                "/v1/payment-link");
    }

    @ParameterizedTest
    @CsvSource({"/v1/a?token=secret, /v1/a", "/, /", "/v1/%2e%2e/x, /v1/%2e%2e/x", "/a\"b, /", "/_merchant, /_merchant"
    })
    @Tag("S43")
    void a_refusal_names_the_requested_path(String path, String instance) throws Exception {
        assertRefused(client.get(nginx.port(), path), instance);
    }

    @Test
    void an_oversized_call_is_refused_as_unauthorized() throws Exception {
        LocalClient.Received response = client.get(
                nginx.port(), "/" + "a".repeat(7000), bearer("a".repeat(7000)), "Cookie: " + "c".repeat(7000));

        assertInvalidToken(response, "/");
    }

    @Test
    void the_internal_check_location_is_not_reachable() throws Exception {
        assertThat(client.get(nginx.port(), "/_merchant_access", bearer(token)).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 500, 503})
    void error_responses_of_the_api_pass_unchanged(int status) throws Exception {
        LocalClient.Received response = client.get(nginx.port(), "/answer/" + status, bearer(token));

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.body()).isEqualTo("its own response");
    }

    @Test
    void a_stale_node_leads_to_503_with_retry_after() throws Exception {
        nginx.close();
        try (Backend stale = Backend.answering(request -> 503)) {
            nginx = inFrontOf(stale.uri());

            assertUnavailable(call(bearer(token)));
        }
    }

    @Test
    void an_unreachable_node_leads_to_503_with_retry_after() throws Exception {
        nginx.close();
        nginx = inFrontOf(closedPort());

        assertUnavailable(call(bearer(token)));
        assertUnavailable(call());
    }

    private static URI closedPort() throws IOException {
        try (Backend gone = Backend.answering(request -> 200)) {
            return gone.uri();
        }
    }

    @Test
    void a_node_lost_between_check_and_refusal_leads_to_503() throws Exception {
        nginx.close();
        try (Backend leaving =
                Backend.answering(request -> request.header("Authorization").isEmpty() ? 0 : 401)) {
            nginx = inFrontOf(leaving.uri());

            assertUnavailable(call(bearer(token)));
        }
    }
}
