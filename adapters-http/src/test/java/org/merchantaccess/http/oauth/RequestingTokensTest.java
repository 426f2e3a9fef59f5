package org.merchantaccess.http.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.merchantaccess.http.fixture.OAuthInstance.basic;
import static org.merchantaccess.http.fixture.OAuthInstance.form;
import static org.merchantaccess.http.fixture.OAuthInstance.tokenRequest;
import static org.merchantaccess.http.fixture.Responses.headers;
import static org.merchantaccess.http.fixture.Responses.text;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.address.ForwardingHeader;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.fixture.OAuthInstance;
import org.merchantaccess.http.fixture.TestRequest;

class RequestingTokensTest {

    private static final String GRANT = "grant_type=client_credentials";
    private static final String REFUSED =
            "{\"error\":\"invalid_client\",\"error_description\":\"Client authentication failed.\"}";

    private final OAuthInstance server = OAuthInstance.open();

    @AfterEach
    void close() {
        server.close();
    }

    private Response post(String body) {
        return server.api.answer(form("/oauth2/token", body));
    }

    private Response withHeader(String authorization) {
        return server.api.answer(tokenRequest().with("Authorization", authorization));
    }

    private void assertRefused(Response response) {
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.body()).isEqualTo(REFUSED);
        assertThat(headers(response, "WWW-Authenticate")).containsExactly("Basic realm=\"merchant-access\"");
        assertThat(headers(response, "Cache-Control")).containsExactly("no-store");
    }

    @Nested
    class Granting {

        @Test
        @Tag("R7")
        void grants_a_token_to_an_app_id_with_its_app_key_in_the_header() {
            Response response = server.requestToken();

            assertThat(response.status()).isEqualTo(200);
            String token = text(response, "access_token");
            assertThat(response.body())
                    .isEqualTo("{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
            assertThat(headers(response, "Content-Type")).containsExactly("application/json");
            assertThat(headers(response, "Cache-Control")).containsExactly("no-store");
            assertThat(headers(response, "Pragma")).containsExactly("no-cache");
            assertThat(server.call(token)).isEqualTo(200);
        }

        @Test
        void grants_a_token_to_an_app_id_with_its_app_key_in_the_body() {
            assertThat(post(GRANT + "&" + server.secretPost()).status()).isEqualTo(200);
        }

        @Test
        void grants_a_token_for_an_assertion() {
            ECKey pair = server.registerPublicKey();

            Response response = post(GRANT + "&" + server.assertion(pair, OAuthInstance.API));

            assertThat(response.status()).isEqualTo(200);
            assertThat(server.call(text(response, "access_token"))).isEqualTo(200);
        }

        @Test
        void assertion_may_be_for_the_issuer_or_the_token_endpoint() {
            ECKey pair = server.registerPublicKey();

            assertThat(post(GRANT + "&" + server.assertion(pair, OAuthInstance.API + "/oauth2/token"))
                            .status())
                    .isEqualTo(200);
            assertRefused(post(GRANT + "&" + server.assertion(pair, OAuthInstance.API + "/oauth2/revoke")));
            assertRefused(post(GRANT + "&" + server.assertion(pair, "https://elsewhere.example")));
        }

        @Test
        void client_id_beside_other_credentials_must_name_the_same_client() {
            ECKey pair = server.registerPublicKey();
            String same = "&client_id=" + server.shop.active();

            assertThat(post(GRANT + same + "&" + server.assertion(pair, OAuthInstance.API))
                            .status())
                    .isEqualTo(200);
            assertThat(server.api
                            .answer(form("/oauth2/token", GRANT + same).with("Authorization", server.basic()))
                            .status())
                    .isEqualTo(200);
            assertRefused(post(GRANT + "&client_id=00000001&" + server.assertion(pair, OAuthInstance.API)));
        }

        @Test
        void ignores_parameters_that_it_does_not_recognize() {
            assertThat(post(GRANT
                                    + "&resource=https%3A%2F%2Fa.example&resource=https%3A%2F%2Fb.example&audience=c&x=y&z&"
                                    + server.secretPost())
                            .status())
                    .isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"scope=&", "scope&", "&&", "client_assertion=&client_assertion_type=&", "x=%C3%A4&"})
        void parameter_without_a_value_counts_as_omitted(String more) {
            assertThat(post(more + GRANT + "&" + server.secretPost()).status()).isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "application/x-www-form-urlencoded; charset=UTF-8",
                    "application/x-www-form-urlencoded;charset=\"utf-8\"",
                    "Application/X-WWW-Form-Urlencoded"
                })
        void media_type_may_name_utf_8(String type) {
            assertThat(server.api
                            .answer(TestRequest.post("/oauth2/token")
                                    .with("content-type", type)
                                    .with("authorization", server.basic())
                                    .text(GRANT))
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void percent_encoding_is_decoded_once() {
            String id = percentEncoded(server.shop.active().text());
            String key = percentEncoded(server.shop.activeKey().text());

            assertThat(post("%67rant_type=client%5Fcredentials&client_id=" + id + "&client_secret=" + key)
                            .status())
                    .isEqualTo(200);
            assertThat(withHeader(basic(id, key)).status()).isEqualTo(200);
            assertRefused(withHeader(basic(id.replace("%", "%25"), key)));
        }

        private String percentEncoded(String text) {
            StringBuilder encoded = new StringBuilder();
            for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
                encoded.append(String.format(Locale.ROOT, "%%%02x", octet));
            }
            return encoded.toString();
        }

        @Test
        void scheme_is_not_case_sensitive_and_may_be_followed_by_spaces() {
            String credentials = server.basic().substring("Basic ".length());

            assertThat(withHeader("basic " + credentials).status()).isEqualTo(200);
            assertThat(withHeader("BASIC   " + credentials).status()).isEqualTo(200);
        }

        @Test
        void login_with_an_app_key_needs_no_store_and_an_assertion_does() {
            String assertion = server.assertion(server.registerPublicKey(), OAuthInstance.API);
            server.transactions.cutOff();

            assertThat(post(GRANT + "&" + server.secretPost()).status()).isEqualTo(200);
            assertUnavailable(post(GRANT + "&" + assertion));
        }

        @Test
        void only_an_assertion_is_left_to_a_worker() {
            assertThat(withoutStore(tokenRequest().with("Authorization", server.basic())))
                    .isTrue();
            assertThat(withoutStore(tokenRequest())).isTrue();
            assertThat(withoutStore(form(
                            "/oauth2/token",
                            GRANT + "&" + server.assertion(OAuthInstance.keyPair(), OAuthInstance.API))))
                    .isFalse();
        }

        private boolean withoutStore(TestRequest request) {
            Endpoint.Deferred endpoint = (Endpoint.Deferred) server.api.routes().stream()
                    .filter(route -> route.template().equals("/oauth2/token"))
                    .findFirst()
                    .orElseThrow()
                    .endpoint();
            return endpoint.answerWithoutStore(new RoutedRequest(request, "/oauth2/token", Map.of()))
                    .isDefined();
        }
    }

    @Nested
    class Refusing {

        @Test
        @Tag("R11")
        void every_refusal_of_credentials_is_the_same() {
            String id = server.shop.active().text();
            String key = server.shop.activeKey().text();
            ECKey pair = server.registerPublicKey();
            String assertion = server.assertion(pair, OAuthInstance.API);
            post(GRANT + "&" + assertion);

            assertThat(Stream.of(
                            post(GRANT),
                            post(GRANT + "&client_id=" + id),
                            post(GRANT + "&client_id=" + id + "&client_secret="),
                            post(GRANT + "&client_id=" + id + "&client_secret=wrong"),
                            post(GRANT + "&client_id=%C3%A4&client_secret=" + key),
                            post(GRANT + "&client_id=" + server.shop.inactive() + "&client_secret="
                                    + server.shop.inactiveKey().text()),
                            server.api.answer(tokenRequest()
                                    .with("Authorization", server.basic())
                                    .from("192.0.2.1")),
                            server.api.answer(tokenRequest()
                                    .with("Authorization", server.basic())
                                    .withoutPeer()),
                            withHeader(basic(id, key + "x")),
                            withHeader(basic(id, key + "+")),
                            withHeader(basic(id, key + "%2B")),
                            withHeader(basic(id, "")),
                            withHeader(basic("", "")),
                            withHeader(basic(id)),
                            withHeader(basic(id, "%zz")),
                            withHeader(basic(id, "\u00e4")),
                            withHeader(basic(id, "%C3%A4")),
                            withHeader(basic(id, "%C3")),
                            withHeader(basic("\uFEFF" + id, key)),
                            withHeader("Basic ***"),
                            withHeader("Basic"),
                            withHeader("Basic "),
                            withHeader(""),
                            withHeader("Bearer " + key),
                            withHeader("Digest " + key),
                            post(GRANT + "&" + assertion),
                            post(GRANT + "&" + server.assertion(OAuthInstance.keyPair(), OAuthInstance.API)),
                            post(GRANT + "&client_assertion=x&client_assertion_type=urn%3Aother"),
                            post(GRANT + "&client_assertion=x&client_assertion_type=" + OAuthInstance.JWT_BEARER)))
                    .allSatisfy(RequestingTokensTest.this::assertRefused);
        }

        @Test
        @Tag("S19")
        void too_many_failures_must_wait() {
            List<Response> failures = IntStream.range(0, 41)
                    .mapToObj(number -> withHeader(basic(server.shop.active().text(), "guess" + number)))
                    .toList();

            assertRefused(failures.get(0));
            assertThat(failures.get(40)).satisfies(limited -> {
                assertThat(limited.status()).isEqualTo(429);
                assertThat(headers(limited, "Retry-After")).hasSize(1);
                assertThat(text(limited, "error")).isEqualTo("temporarily_unavailable");
            });
            assertThat(server.requestToken().status()).isEqualTo(200);
        }

        @Test
        void refusals_are_recorded_for_the_merchant() {
            withHeader(basic(server.shop.active().text(), "wrong"));
            server.instance.access().catchUp();

            assertThat(server.instance.total(server.shop.path("/refusals"))).isEqualTo(1);
        }

        @Test
        @Tag("S36")
        void node_that_may_have_missed_a_change_does_not_decide() {
            server.transactions.cutOff();
            server.ticker.pass(Duration.ofSeconds(11));

            assertUnavailable(server.requestToken());
        }

        @Test
        @Tag("S47")
        void client_without_a_known_address_is_refused_and_recorded_for_the_operator() {
            try (OAuthInstance behindProxy =
                    OAuthInstance.behind(TrustedProxies.of(List.of("203.0.113.0/24"), ForwardingHeader.X_FORWARDED_FOR)
                            .getOrElseThrow(failure -> new IllegalStateException(failure.toString())))) {
                assertRefused(behindProxy.requestToken());
                behindProxy.instance.access().catchUp();

                assertThat(behindProxy.instance.total("/api/refusals")).isEqualTo(1);
            }
        }
    }

    private static void assertUnavailable(Response response) {
        assertThat(response.status()).isEqualTo(503);
        assertThat(headers(response, "Retry-After")).containsExactly("1");
        assertThat(text(response, "error")).isEqualTo("temporarily_unavailable");
    }

    @Nested
    class Malformed {

        static Stream<Arguments> requests() {
            String credentials = "&client_id=00000001&client_secret=x";
            return Stream.of(
                    body("", "invalid_request", "The grant_type is missing."),
                    body("grant_type=", "invalid_request", "The grant_type is missing."),
                    body("GRANT_TYPE=client_credentials", "invalid_request", "The grant_type is missing."),
                    body(
                            "grant_type=password" + credentials,
                            "unsupported_grant_type",
                            "The grant_type must be client_credentials."),
                    body(
                            "grant_type=Client_Credentials" + credentials,
                            "unsupported_grant_type",
                            "The grant_type must be client_credentials."),
                    body(
                            "grant_type=client+credentials",
                            "unsupported_grant_type",
                            "The grant_type must be client_credentials."),
                    body(
                            GRANT + "&scope=read" + credentials,
                            "invalid_scope",
                            "This server has no scopes. Leave the scope out."),
                    body(GRANT + "&" + GRANT, "invalid_request", "The grant_type must not be included more than once."),
                    body(
                            GRANT + credentials + "&client_secret=y",
                            "invalid_request",
                            "The client_secret must not be included more than once."),
                    body(
                            GRANT + credentials + "&client%5Fid=00000001",
                            "invalid_request",
                            "The client_id must not be included more than once."),
                    body(
                            GRANT + credentials + "&client_assertion=x&client_assertion_type="
                                    + OAuthInstance.JWT_BEARER,
                            "invalid_request",
                            "The request must use one method of client authentication only."),
                    body(GRANT + "&client_secret=x", "invalid_request", "The client_id is missing."),
                    body(GRANT + "&client_assertion=x", "invalid_request", "The client_assertion_type is missing."),
                    body(
                            GRANT + "&client_assertion_type=" + OAuthInstance.JWT_BEARER,
                            "invalid_request",
                            "The client_assertion is missing."),
                    notEncoded(GRANT + "&x=%"),
                    notEncoded(GRANT + "&x=%4"),
                    notEncoded(GRANT + "&x=%4g"),
                    notEncoded(GRANT + "&x=%-1"),
                    notEncoded(GRANT + "&x=%FF"),
                    notEncoded(GRANT + "&x=%ED%A0%80"),
                    notEncoded(GRANT + "&x=\u00e4"),
                    notEncoded(GRANT + "&x=a b"),
                    notEncoded(GRANT + "\r\n"),
                    notEncoded("\uFEFF" + GRANT),
                    notEncoded("%EF%BB%BF" + GRANT),
                    request(
                            form("/oauth2/token", GRANT + "&client_secret=x")
                                    .with("Authorization", basic("00000001", "x")),
                            "The request must use one method of client authentication only."),
                    request(
                            tokenRequest()
                                    .with("Authorization", basic("00000001", "x"))
                                    .with("Authorization", basic("00000001", "x")),
                            "The request must use one method of client authentication only."),
                    request(
                            form("/oauth2/token", GRANT + "&client_id=00000002")
                                    .with("Authorization", basic("00000001", "x")),
                            "The client_id differs from the one in the Authorization header."),
                    request(
                            form("/oauth2/token?client_id=00000001", GRANT)
                                    .with("Authorization", basic("00000001", "x")),
                            "The parameters must be in the body, not in the URI."),
                    wrongType(request -> request),
                    wrongType(request -> request.with("Content-Type", "application/json")),
                    wrongType(request -> request.with("Content-Type", "multipart/form-data; boundary=x")),
                    wrongType(request ->
                            request.with("Content-Type", "application/x-www-form-urlencoded; charset=iso-8859-1")),
                    wrongType(request -> request.with("Content-Type", "application/x-www-form-urlencoded")
                            .with("Content-Type", "application/x-www-form-urlencoded")),
                    wrongType(request -> request.with("Content-Type", "application/x-www-form-urlencoded")
                            .with("Content-Encoding", "gzip")));
        }

        private static Arguments body(String body, String error, String description) {
            return arguments(form("/oauth2/token", body), error, description);
        }

        private static Arguments notEncoded(String body) {
            return body(body, "invalid_request", "The body is not properly form-encoded, in UTF-8.");
        }

        private static Arguments request(TestRequest request, String description) {
            return arguments(request, "invalid_request", description);
        }

        private static Arguments wrongType(Function<TestRequest, TestRequest> type) {
            return request(
                    type.apply(TestRequest.post("/oauth2/token").text(GRANT)),
                    "The body must be application/x-www-form-urlencoded, in UTF-8.");
        }

        @ParameterizedTest
        @MethodSource("requests")
        void malformed_request_gets_the_error_of_the_rfc(TestRequest request, String error, String description) {
            Response response = server.api.answer(request);

            assertThat(response.status()).isEqualTo(400);
            assertThat(response.body())
                    .isEqualTo("{\"error\":\"" + error + "\",\"error_description\":\"" + description + "\"}");
            assertThat(headers(response, "Cache-Control")).containsExactly("no-store");
            assertThat(headers(response, "WWW-Authenticate")).isEmpty();
        }

        @Test
        void descriptions_have_only_the_permitted_characters() {
            assertThat(requests().map(arguments -> (String) arguments.get()[2]))
                    .allMatch(description -> description.matches("[ !#-\\[\\]-~]+"));
        }

        @Test
        void long_body_is_too_large() {
            Response response = post(GRANT + "&x=" + "a".repeat(8 * 1024));

            assertThat(response.status()).isEqualTo(413);
            assertThat(text(response, "error")).isEqualTo("invalid_request");
        }

        @ParameterizedTest
        @ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS", "HEAD"})
        void other_methods_are_not_allowed(String method) {
            Response response = server.api.answer(TestRequest.of(method, "/oauth2/token"));

            assertThat(response.status()).isEqualTo(405);
            assertThat(headers(response, "Allow")).containsExactly("POST");
            assertThat(text(response, "error")).isEqualTo("invalid_request");
        }
    }
}
