package org.merchantaccess.http.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.headers;
import static org.merchantaccess.http.fixture.Answers.object;
import static org.merchantaccess.http.fixture.Answers.text;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.address.ForwardingHeader;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.exchange.Fault;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Listener;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

class CheckingCallsTest {

    private final Instance instance = Instance.on(
            InMemory.ports(Instance.CLOCK), AccessSettings.of(Environment.TEST).withInternalAddresses());
    private final Shop shop = instance.openShop();
    private final String token = instance.tokenOf(shop);

    private final Listener trusting =
            instance.api(TrustedProxies.of(List.of("127.0.0.1"), ForwardingHeader.X_FORWARDED_FOR)
                    .getOrElseThrow(failure -> new IllegalStateException(failure.toString())));

    /** As a proxy on the same machine asks on behalf of the office. */
    private final Sent check =
            Sent.get("/v1/check").bearing(token).from("127.0.0.1").with("X-Forwarded-For", "203.0.113.7");

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void a_trusted_proxy_is_told_who_calls() {
        Answer answer = trusting.answer(check);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(headers(answer, "X-Merchant-Id")).containsExactly(shop.id().text());
        assertThat(headers(answer, "X-App-Id")).containsExactly(shop.active().text());
        assertThat(headers(answer, "X-Environment")).containsExactly("test");
        assertThat(headers(answer, "Cache-Control")).containsExactly("no-store");
    }

    @Test
    void a_call_is_checked_from_where_it_comes_and_not_from_where_the_proxy_is() {
        Sent stranger = Sent.get("/v1/check").bearing(token).from("127.0.0.1").with("X-Forwarded-For", "198.51.100.9");

        assertThat(trusting.answer(stranger).status()).isEqualTo(401);
    }

    @Test
    void s47_a_proxy_nobody_named_does_not_vouch_for_everybody_by_its_own_allowed_address() {
        instance.post(shop.path("/allowlist"), object("range", "127.0.0.1"));
        Listener trustingNobody = instance.api();

        assertThat(trustingNobody.answer(check).status()).isEqualTo(401);
        assertThat(trustingNobody
                        .answer(Sent.get("/v1/check").bearing(token).from("127.0.0.1"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"GET, 401", "POST, 405", "PUT, 405", "CONNECT, 405"})
    void s43_every_refusal_names_the_path_the_proxy_was_asked_for_wherever_it_is_made(String method, int status) {
        Listener withItsFaults = new Listener(trusting.routes(), new ApiFaults());

        Answer answer = withItsFaults.answer(Sent.of(method, "/v1/check").with("X-Original-URI", "/v1/a?token=secret"));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(text(answer, "instance")).isEqualTo("/v1/a");
    }

    @ParameterizedTest
    @EnumSource
    void s43_every_fault_at_the_check_names_the_path_the_proxy_was_asked_for(Fault fault) {
        Sent sent = Sent.of("POST", "/v1/check").with("X-Forwarded-Uri", "/v1/a");

        assertThat(text(new ApiFaults().answer(fault, sent), "instance")).isEqualTo("/v1/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/login", "/v1/whoami", "/v1/check/", "/v1/nothing"})
    void a_fault_elsewhere_names_the_path_of_the_request_itself(String path) {
        Sent sent = Sent.post(path).with("X-Original-URI", "/v1/a");

        assertThat(text(new ApiFaults().answer(Fault.NOT_FOUND, sent), "instance"))
                .isEqualTo(path);
    }

    @Test
    void s43_a_token_that_fails_is_named_invalid_alike_for_every_cause() {
        Sent stranger = Sent.get("/v1/check").bearing(token).from("127.0.0.1").with("X-Forwarded-For", "198.51.100.9");
        Sent untrusted = Sent.get("/v1/check").bearing(token).from("10.9.9.9").with("X-Forwarded-For", "203.0.113.7");
        Sent unnamed = Sent.get("/v1/check").bearing(token).from("127.0.0.1");

        for (Sent failing : List.of(stranger, untrusted, unnamed, unnamed.fromNowhere())) {
            assertThat(headers(trusting.answer(failing), "WWW-Authenticate"))
                    .containsExactly("Bearer error=\"invalid_token\"");
        }
    }

    @Test
    void s42_two_authorization_headers_are_a_fault() {
        assertThat(trusting.answer(check.bearing(token)).status()).isEqualTo(400);
    }

    @Nested
    class Instances {

        private String instanceOf(Sent request) {
            Answer answer = trusting.answer(request);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(headers(answer, "WWW-Authenticate")).containsExactly("Bearer");
            return text(answer, "instance");
        }

        @ParameterizedTest
        @CsvSource({
            "X-Original-URI, /v1/payment-link?token=secret, /v1/payment-link",
            "X-Forwarded-Uri, /v1/payment-link?a=b?c, /v1/payment-link",
            "X-Forwarded-Uri, /, /",
            "X-Original-URI, /v1/%2e%2e/x, /v1/%2e%2e/x"
        })
        void s43_a_401_names_the_path_the_proxy_was_asked_for_without_its_query(
                String header, String uri, String expected) {
            assertThat(instanceOf(Sent.get("/v1/check").with(header, uri))).isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "?a=b", "v1/x", "https://evil.example/", "/a b", "/a\u007f", "/a\tb", "/caf\u00e9"})
        void a_path_that_is_none_is_not_repeated(String uri) {
            assertThat(instanceOf(Sent.get("/v1/check").with("X-Original-URI", uri)))
                    .isEqualTo("/v1/check");
        }

        @Test
        void a_path_of_any_length_is_not_repeated() {
            assertThat(instanceOf(Sent.get("/v1/check").with("X-Original-URI", "/" + "a".repeat(2047))))
                    .hasSize(2048);
            assertThat(instanceOf(Sent.get("/v1/check").with("X-Original-URI", "/" + "a".repeat(2048))))
                    .isEqualTo("/v1/check");
        }

        @Test
        void a_path_that_is_named_twice_is_not_repeated() {
            Sent twice = Sent.get("/v1/check").with("X-Original-URI", "/a").with("X-Original-URI", "/b");

            assertThat(instanceOf(twice)).isEqualTo("/v1/check");
        }

        @Test
        void s68_markup_in_a_path_stays_text() {
            Answer answer = trusting.answer(Sent.get("/v1/check").with("X-Original-URI", "/<script>"));

            assertThat(answer.body()).doesNotContain("<").contains("/\\u003cscript\\u003e");
        }
    }
}
