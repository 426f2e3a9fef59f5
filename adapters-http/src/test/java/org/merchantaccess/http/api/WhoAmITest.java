package org.merchantaccess.http.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.faults;
import static org.merchantaccess.http.fixture.Answers.headers;
import static org.merchantaccess.http.fixture.Answers.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.domain.kernel.BadInput;
import org.merchantaccess.domain.kernel.BadInputs;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Listener;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

class WhoAmITest {

    private final Instance instance = Instance.test();
    private final Listener api = instance.api();
    private final Shop shop = instance.openShop();
    private final String token = instance.tokenOf(shop);

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void software_learns_who_it_is_and_from_where_we_see_it() {
        Answer answer = api.answer(Sent.get("/v1/whoami").bearing(token));

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

        private final Answer refused = api.answer(Sent.get("/v1/whoami"));
        private final Answer invalid = api.answer(Sent.get("/v1/whoami").bearing("x"));

        @Test
        void s43_a_call_without_a_token_is_challenged() {
            assertThat(refused.status()).isEqualTo(401);
            assertThat(headers(refused, "WWW-Authenticate")).containsExactly("Bearer");
            assertThat(text(refused, "instance")).isEqualTo("/v1/whoami");
        }

        @Test
        void s43_a_token_that_fails_is_named_invalid_alike_for_every_cause() {
            assertThat(invalid.status()).isEqualTo(401);
            assertThat(headers(invalid, "WWW-Authenticate")).containsExactly(INVALID_TOKEN);
            assertThat(invalid.body()).isEqualTo(refused.body());
            for (Sent cause : List.of(
                    Sent.get("/v1/whoami").bearing("a".repeat(5000)),
                    Sent.get("/v1/whoami").bearing("two words"),
                    Sent.get("/v1/whoami").bearing(token + "x"),
                    Sent.get("/v1/whoami").bearing(token).from("198.51.100.9"),
                    Sent.get("/v1/whoami").bearing(token).fromNowhere())) {
                assertThat(api.answer(cause)).isEqualTo(invalid);
            }
        }

        @Test
        void s43_the_instance_is_the_path_without_the_query() {
            assertThat(api.answer(Sent.get("/v1/whoami?a=b"))).isEqualTo(refused);
        }

        @Test
        void s41_a_token_in_the_query_is_ignored() {
            assertThat(api.answer(Sent.get("/v1/whoami?access_token=" + token))).isEqualTo(refused);
        }

        @Test
        void s41_a_token_in_a_form_is_ignored() {
            Sent form = Sent.get("/v1/whoami")
                    .with("Content-Type", "application/x-www-form-urlencoded")
                    .text("access_token=" + token);

            assertThat(api.answer(form)).isEqualTo(refused);
        }

        @Test
        void r10_a_token_is_refused_from_an_address_that_is_not_allowed() {
            assertThat(api.answer(Sent.get("/v1/whoami").bearing(token).from("198.51.100.9")))
                    .isEqualTo(invalid);
        }

        @Test
        void r10_a_token_is_refused_once_another_app_id_is_active() {
            instance.manage(Sent.post(shop.path(shop.inactive(), "/activate")));

            assertThat(api.answer(Sent.get("/v1/whoami").bearing(token))).isEqualTo(invalid);
        }

        @Test
        void s42_two_authorization_headers_are_a_fault() {
            Answer answer = api.answer(Sent.get("/v1/whoami").bearing(token).bearing(token));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(text(answer, "error_type")).isEqualTo("validation");
            assertThat(faults(answer)).containsExactly("Authorization");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void s42_a_header_is_read_as_it_should_be(BadInput input) {
        Sent request = Sent.get("/v1/whoami");
        for (String header : input.value().texts()) {
            request = request.with("Authorization", header.replace("{T}", token).replace("{T2}", token));
        }

        assertThat(api.answer(request).status()).isEqualTo(input.status());
    }

    /** Those that the form of the header decides; what stands in the token is the business of who reads tokens. */
    static Stream<BadInput> s42_a_header_is_read_as_it_should_be() {
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
