package org.merchantaccess.http.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.faults;
import static org.merchantaccess.http.fixture.Responses.headers;
import static org.merchantaccess.http.fixture.Responses.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.domain.kernel.BadInput;
import org.merchantaccess.domain.kernel.BadInputs;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Listener;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

class WhoAmITest {

    private final Instance instance = Instance.test();
    private final Listener api = instance.api();
    private final TestMerchant shop = instance.openShop();
    private final String token = instance.tokenOf(shop);

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void returns_the_identity_and_the_address_of_the_caller() {
        Response answer = api.answer(TestRequest.get("/v1/whoami").withBearerToken(token));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"merchant_id\":\"" + shop.id() + "\",\"app_id\":\"" + shop.active()
                        + "\",\"environment\":\"test\",\"address\":\"203.0.113.7\","
                        + "\"expires_at\":\"2026-03-02T11:00:00Z\"}");
        assertThat(headers(answer, "Cache-Control")).containsExactly("no-store");
    }

    @Nested
    class Refusing {

        private static final String INVALID_TOKEN = "Bearer error=\"invalid_token\"";

        private final Response refused = api.answer(TestRequest.get("/v1/whoami"));
        private final Response invalid =
                api.answer(TestRequest.get("/v1/whoami").withBearerToken("x"));

        @Test
        @Tag("S43")
        void challenges_a_call_without_a_token() {
            assertThat(refused.status()).isEqualTo(401);
            assertThat(headers(refused, "WWW-Authenticate")).containsExactly("Bearer");
            assertThat(text(refused, "instance")).isEqualTo("/v1/whoami");
        }

        @Test
        @Tag("S43")
        void every_refused_token_gets_the_same_response() {
            assertThat(invalid.status()).isEqualTo(401);
            assertThat(headers(invalid, "WWW-Authenticate")).containsExactly(INVALID_TOKEN);
            assertThat(invalid.body()).isEqualTo(refused.body());
            for (TestRequest cause : List.of(
                    TestRequest.get("/v1/whoami").withBearerToken("a".repeat(5000)),
                    TestRequest.get("/v1/whoami").withBearerToken("two words"),
                    TestRequest.get("/v1/whoami").withBearerToken(token + "x"),
                    TestRequest.get("/v1/whoami").withBearerToken(token).from("198.51.100.9"),
                    TestRequest.get("/v1/whoami").withBearerToken(token).withoutPeer())) {
                assertThat(api.answer(cause)).isEqualTo(invalid);
            }
        }

        @Test
        @Tag("S43")
        void the_instance_is_the_path_without_the_query() {
            assertThat(api.answer(TestRequest.get("/v1/whoami?a=b"))).isEqualTo(refused);
        }

        @Test
        @Tag("S41")
        void ignores_a_token_in_the_query() {
            assertThat(api.answer(TestRequest.get("/v1/whoami?access_token=" + token)))
                    .isEqualTo(refused);
        }

        @Test
        @Tag("S41")
        void ignores_a_token_in_a_form() {
            TestRequest form = TestRequest.get("/v1/whoami")
                    .with("Content-Type", "application/x-www-form-urlencoded")
                    .text("access_token=" + token);

            assertThat(api.answer(form)).isEqualTo(refused);
        }

        @Test
        @Tag("R10")
        void refuses_a_token_from_an_address_that_is_not_allowed() {
            assertThat(api.answer(
                            TestRequest.get("/v1/whoami").withBearerToken(token).from("198.51.100.9")))
                    .isEqualTo(invalid);
        }

        @Test
        @Tag("R10")
        void refuses_a_token_after_another_app_id_was_activated() {
            instance.manage(TestRequest.post(shop.path(shop.inactive(), "/activate")));

            assertThat(api.answer(TestRequest.get("/v1/whoami").withBearerToken(token)))
                    .isEqualTo(invalid);
        }

        @Test
        @Tag("S42")
        void rejects_two_authorization_headers() {
            Response answer = api.answer(
                    TestRequest.get("/v1/whoami").withBearerToken(token).withBearerToken(token));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(text(answer, "error_type")).isEqualTo("validation");
            assertThat(faults(answer)).containsExactly("Authorization");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @Tag("S42")
    void handles_authorization_headers_as_specified(BadInput input) {
        TestRequest request = TestRequest.get("/v1/whoami");
        for (String header : input.value().texts()) {
            request = request.with("Authorization", header.replace("{T}", token).replace("{T2}", token));
        }

        assertThat(api.answer(request).status()).isEqualTo(input.status());
    }

    /** Inputs that the form of the header decides. The content of tokens is tested with the token reader. */
    static Stream<BadInput> handles_authorization_headers_as_specified() {
        Set<String> ofTheHeader = Set.of(
                "BEAR-001",
                "BEAR-003",
                "BEAR-005",
                "BEAR-006",
                "BEAR-007",
                "BEAR-009",
                "BEAR-011",
                "BEAR-012",
                "BEAR-014",
                "BEAR-019",
                "BEAR-074",
                "BEAR-075");
        return BadInputs.group("bearer_header").filter(input -> ofTheHeader.contains(input.id()));
    }
}
