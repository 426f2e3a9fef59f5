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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.Site;

/** {@code docs/operate/nginx/gate-an-api.conf}, in front of somebody's API. */
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

    private final Caller software = Caller.at(Merchant.HERE);
    private Backend api;
    private Nginx nginx;

    @BeforeAll
    static void open() throws IOException {
        Nginx.isNeeded();
        server = ServingProcess.on(new Site(site), ServingProcess.STARTS_FAST, "--set", "trusted-proxies=127.0.0.1");
        merchant = Merchant.opened(Management.of(server, Merchant.HERE));
        token = merchant.tokenOf(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void putNginxInFrontOfTheApi() throws IOException {
        api = Backend.answering(request -> request.path().startsWith("/answer/")
                ? Integer.parseInt(request.path().substring(8))
                : 200);
        nginx = inFrontOf(server.api());
    }

    @AfterEach
    void takeItAway() {
        nginx.close();
        api.close();
    }

    private Nginx inFrontOf(URI merchantAccess) throws IOException {
        return Nginx.with(
                Recipe.of("gate-an-api.conf")
                        .passingOn("127.0.0.1:8080", merchantAccess)
                        .passingOn("127.0.0.1:3000", api.uri()),
                "8000",
                folder);
    }

    private Caller.Heard call(String... headerLines) throws IOException {
        return software.get(nginx.port(), "/v1/payment-link", headerLines);
    }

    private static String bearing(String shown) {
        return "Authorization: Bearer " + shown;
    }

    private void isRefused(Caller.Heard answer, String path) {
        isRefused(answer, path, "Bearer");
    }

    private void isRefusedAsInvalid(Caller.Heard answer, String path) {
        isRefused(answer, path, "Bearer error=\"invalid_token\"");
    }

    private void isRefused(Caller.Heard answer, String path, String challenge) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo(REFUSED.replace("PATH", path));
        assertThat(answer.headers("WWW-Authenticate")).containsExactly(challenge);
        assertThat(answer.headers("Content-Type")).containsExactly("application/json");
        assertThat(answer.headers("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers("X-Request-Id")).hasSize(1);
        assertThat(api.received()).isEmpty();
    }

    private void isUnavailable(Caller.Heard answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo(UNAVAILABLE.replace("PATH", "/v1/payment-link"));
        assertThat(answer.headers("Retry-After")).containsExactly("1");
        assertThat(answer.headers("Content-Type")).containsExactly("application/json");
        assertThat(api.received()).isEmpty();
    }

    @Test
    void a_call_reaches_the_api_with_who_is_calling_and_without_the_token() throws Exception {
        Caller.Heard answer = software.send(nginx.port(), "POST", "/v1/payment-link?a=b", "an order", bearing(token));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("its own words");
        Backend.Received received = api.received().get(0);
        assertThat(received.method()).isEqualTo("POST");
        assertThat(received.path()).isEqualTo("/v1/payment-link?a=b");
        assertThat(received.body()).isEqualTo("an order");
        isFromTheMerchant(received);
        assertThat(received.header("Authorization")).isEmpty();
    }

    private static void isFromTheMerchant(Backend.Received received) {
        assertThat(received.header("X-merchant-id")).containsExactly(merchant.id());
        assertThat(received.header("X-app-id")).containsExactly(merchant.appId());
        assertThat(received.header("X-environment")).containsExactly("test");
        assertThat(received.header("X-forwarded-for")).containsExactly(Merchant.HERE);
        assertThat(received.header("X-request-id")).hasSize(1);
    }

    @Test
    void s47_who_somebody_claims_to_be_is_overwritten() throws Exception {
        Caller.Heard answer = call(
                bearing(token),
                "X-Merchant-Id: somebody-else",
                "x-app-id: 11111111",
                "X_Environment: production",
                "X-ENVIRONMENT: production",
                "X-Forwarded-For: 203.0.113.7",
                "Forwarded: for=203.0.113.7",
                "X-Real-IP: 203.0.113.7",
                "X-Request-Id: mine");

        assertThat(answer.status()).isEqualTo(200);
        isFromTheMerchant(api.received().get(0));
        assertThat(api.received().get(0).headers().toString())
                .doesNotContain("somebody-else", "11111111", "production", "203.0.113.7", "mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE", "PATCH"})
    void s43_whoever_has_no_token_is_told_in_the_words_of_merchant_access(String method) throws Exception {
        String body = method.equals("GET") ? "" : "an order";

        isRefused(software.send(nginx.port(), method, "/v1/payment-link", body), "/v1/payment-link");
    }

    static Stream<List<String>> badTokens() {
        return Stream.of(
                List.of(bearing("nonsense")),
                List.of(bearing(token.substring(0, token.length() - 6) + "AAAAAA")),
                List.of(bearing("a".repeat(7000))));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void s43_whoever_has_a_bad_token_is_told_the_same(List<String> headerLines) throws Exception {
        isRefusedAsInvalid(call(headerLines.toArray(String[]::new)), "/v1/payment-link");
    }

    @Test
    void s43_another_scheme_is_challenged_as_no_token_is() throws Exception {
        isRefused(call("Authorization: Basic eDp5"), "/v1/payment-link");
    }

    @ParameterizedTest
    @ValueSource(ints = {9 * 1024, 3_000_000, 20_000_000})
    void an_upload_of_any_size_reaches_the_api(int length) throws Exception {
        Caller.Heard answer = software.send(nginx.port(), "POST", "/v1/documents", "x".repeat(length), bearing(token));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(api.received().get(0).body()).hasSize(length);
    }

    @Test
    void an_upload_without_a_token_is_refused_as_such() throws Exception {
        isRefused(software.send(nginx.port(), "POST", "/v1/documents", "x".repeat(3_000_000)), "/v1/documents");
    }

    /** What a proxy does that passes on the head of a call as it is. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 3000000", "Expect: 100-continue\r\nContent-Length: 5"})
    void the_check_does_not_await_the_body_that_a_call_announces(String announced) throws Exception {
        Caller.Heard answer = Caller.at("127.0.0.1")
                .get(
                        server.api().getPort(),
                        "/v1/check",
                        "Host: localhost",
                        bearing(token),
                        "X-Forwarded-For: " + Merchant.HERE,
                        announced);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers("X-Merchant-Id")).containsExactly(merchant.id());
    }

    @Test
    void s47_a_token_is_good_at_the_addresses_of_its_merchant_only() throws Exception {
        Caller stranger = Caller.at(Merchant.ELSEWHERE);

        isRefusedAsInvalid(
                stranger.get(nginx.port(), "/v1/payment-link", bearing(token), "X-Forwarded-For: " + Merchant.HERE),
                "/v1/payment-link");
    }

    @ParameterizedTest
    @CsvSource({"/v1/a?token=secret, /v1/a", "/, /", "/v1/%2e%2e/x, /v1/%2e%2e/x", "/a\"b, /", "/_merchant, /_merchant"
    })
    void s43_a_refusal_names_the_path_that_was_asked_for(String asked, String told) throws Exception {
        isRefused(software.get(nginx.port(), asked), told);
    }

    @Test
    void no_call_is_too_long_to_be_refused() throws Exception {
        Caller.Heard answer = software.get(
                nginx.port(), "/" + "a".repeat(7000), bearing("a".repeat(7000)), "Cookie: " + "c".repeat(7000));

        isRefusedAsInvalid(answer, "/");
    }

    @Test
    void nobody_can_ask_who_somebody_is() throws Exception {
        assertThat(software.get(nginx.port(), "/_merchant_access", bearing(token))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 500, 503})
    void what_the_api_answers_itself_reaches_the_caller_as_it_is(int status) throws Exception {
        Caller.Heard answer = software.get(nginx.port(), "/answer/" + status, bearing(token));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("its own words");
    }

    @Test
    void while_merchant_access_does_not_know_enough_nobody_is_let_in_and_everybody_told_to_come_again()
            throws Exception {
        nginx.close();
        try (Backend stale = Backend.answering(request -> 503)) {
            nginx = inFrontOf(stale.uri());

            isUnavailable(call(bearing(token)));
        }
    }

    @Test
    void without_merchant_access_nobody_is_let_in_and_everybody_told_to_come_again() throws Exception {
        nginx.close();
        nginx = inFrontOf(nobody());

        isUnavailable(call(bearing(token)));
        isUnavailable(call());
    }

    private static URI nobody() throws IOException {
        try (Backend gone = Backend.answering(request -> 200)) {
            return gone.uri();
        }
    }

    @Test
    void merchant_access_may_go_while_a_refusal_is_put_into_words() throws Exception {
        nginx.close();
        try (Backend leaving =
                Backend.answering(request -> request.header("Authorization").isEmpty() ? 0 : 401)) {
            nginx = inFrontOf(leaving.uri());

            isUnavailable(call(bearing(token)));
        }
    }
}
