package org.merchantaccess.http.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.OAuthInstance.basic;
import static org.merchantaccess.http.fixture.OAuthInstance.form;
import static org.merchantaccess.http.fixture.Responses.headers;
import static org.merchantaccess.http.fixture.Responses.json;
import static org.merchantaccess.http.fixture.Responses.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantaccess.application.resource.AddResourceServer;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.OAuthInstance;
import org.merchantaccess.http.fixture.TestRequest;

class IntrospectingTokensTest {

    private static final String PATH = "/oauth2/introspect";
    private static final String INACTIVE = "{\"active\":false}";
    private static final String OFFICE = "&address=203.0.113.7";

    private final OAuthInstance server = OAuthInstance.open();
    private final AddResourceServer.Added orders = server.addResourceServer();
    private final String id = orders.server().id();
    private final String key = orders.key().text();
    private final String token = server.token();

    @AfterEach
    void close() {
        server.close();
    }

    private Response introspect(String body) {
        return server.api.answer(form(PATH, body).with("Authorization", basic(id, key)));
    }

    @Test
    void describes_an_active_token() {
        Response response = introspect("token=" + token);

        assertThat(response.status()).isEqualTo(200);
        assertThat(headers(response, "Cache-Control")).containsExactly("no-store");
        assertThat(headers(response, "Content-Type")).containsExactly("application/json");
        JsonNode claims = json(response);
        assertThat(claims.fieldNames())
                .toIterable()
                .containsExactly(
                        "active",
                        "client_id",
                        "sub",
                        "iss",
                        "aud",
                        "token_type",
                        "exp",
                        "iat",
                        "jti",
                        "merchant_id",
                        "environment");
        assertThat(claims.path("active").booleanValue()).isTrue();
        assertThat(text(response, "client_id")).isEqualTo(server.shop.active().text());
        assertThat(text(response, "sub")).isEqualTo(server.shop.active().text());
        assertThat(text(response, "iss")).isEqualTo(OAuthInstance.API);
        assertThat(text(response, "aud")).isEqualTo(OAuthInstance.API);
        assertThat(text(response, "merchant_id")).isEqualTo(server.shop.id().text());
        assertThat(text(response, "environment")).isEqualTo("test");
        assertThat(claims.path("iat").longValue())
                .isEqualTo(server.clock.instant().getEpochSecond());
        assertThat(claims.path("exp").longValue() - claims.path("iat").longValue())
                .isEqualTo(3600);
    }

    @Test
    void resource_server_authenticates_in_the_header_in_the_body_or_with_a_bearer_token() {
        assertThat(Stream.of(
                        introspect("token=" + token),
                        server.api.answer(form(PATH, "token=" + token + "&client_id=" + id + "&client_secret=" + key)),
                        server.api.answer(form(PATH, "token=" + token).withBearerToken(key)),
                        server.api.answer(form(PATH, "token=" + token).with("authorization", "bearer " + key))))
                .allSatisfy(response ->
                        assertThat(json(response).path("active").booleanValue()).isTrue());
    }

    @Test
    void address_must_be_on_the_allowlist() {
        assertThat(json(introspect("token=" + token + OFFICE)).path("active").booleanValue())
                .isTrue();
        assertThat(introspect("token=" + token + "&address=192.0.2.1").body()).isEqualTo(INACTIVE);
        assertThat(introspect("token=" + token + "&address=2001%3Adb8%3A%3A1").body())
                .isEqualTo(INACTIVE);
        assertThat(introspect("token=" + token + "&address=").body()).contains("\"active\":true");
    }

    @Test
    @Tag("R11")
    void every_token_that_is_not_valid_has_the_same_response() {
        String expired = token;
        server.clock.pass(Duration.ofHours(1));

        List<String> bodies = Stream.of(expired, token + "x", "gibberish", "a.b.c", "x".repeat(5000))
                .flatMap(text -> Stream.of("token=" + text, "token=" + text + OFFICE))
                .map(body -> introspect(body + "&token_type_hint=refresh_token"))
                .peek(response -> assertThat(response.status()).isEqualTo(200))
                .map(Response::body)
                .toList();

        assertThat(bodies).containsOnly(INACTIVE);
    }

    @Test
    void unknown_resource_servers_are_refused() {
        String body = "token=" + token;
        assertThat(Stream.of(
                        form(PATH, body),
                        form(PATH, body).with("Authorization", basic(id, "guess")),
                        form(PATH, body).with("Authorization", basic("rs_0000000000000000", key)),
                        form(PATH, body).with("Authorization", basic("", key)),
                        form(PATH, body).with("Authorization", server.basic()),
                        form(PATH, body).with("Authorization", "Basic ***"),
                        form(PATH, body + "&client_id=" + id + "&client_secret=guess")))
                .allSatisfy(request -> assertRefused(request, "Bearer realm=\"merchant-access\""));
        assertThat(Stream.of("guess", token, ""))
                .allSatisfy(text -> assertRefused(
                        form(PATH, body).withBearerToken(text),
                        "Bearer realm=\"merchant-access\", error=\"invalid_token\""));
    }

    private void assertRefused(TestRequest request, String challenge) {
        Response response = server.api.answer(request);
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.body())
                .isEqualTo("{\"error\":\"invalid_client\",\"error_description\":\"Client authentication failed.\"}");
        assertThat(headers(response, "WWW-Authenticate")).containsExactly("Basic realm=\"merchant-access\"", challenge);
    }

    @ParameterizedTest
    @CsvSource({
        "'', The token is missing.",
        "token=, The token is missing.",
        "token=a&token=b, The token must not be included more than once.",
        "token=a&address=office, The address must be an IPv4 or IPv6 address.",
        "token=a&address=203.0.113.0/24, The address must be an IPv4 or IPv6 address.",
        "token=a&client_secret=b, The request must use one method of client authentication only."
    })
    void malformed_request_gets_the_error_of_the_rfc(String body, String description) {
        Response response = introspect(body);

        assertThat(response.status()).isEqualTo(400);
        assertThat(text(response, "error")).isEqualTo("invalid_request");
        assertThat(text(response, "error_description")).isEqualTo(description);
    }

    @Test
    @Tag("S36")
    void node_that_may_have_missed_a_change_does_not_answer() {
        server.transactions.cutOff();
        server.ticker.pass(Duration.ofSeconds(11));

        Response response = introspect("token=" + token);

        assertThat(response.status()).isEqualTo(503);
        assertThat(headers(response, "Retry-After")).containsExactly("1");
    }
}
