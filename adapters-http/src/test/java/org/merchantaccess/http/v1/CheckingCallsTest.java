package org.merchantaccess.http.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.headers;
import static org.merchantaccess.http.fixture.Responses.object;
import static org.merchantaccess.http.fixture.Responses.text;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.address.ForwardingHeader;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.RequestFault;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Listener;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

class CheckingCallsTest {

    private final Instance instance = Instance.on(
            InMemory.ports(Instance.CLOCK), AccessSettings.of(Environment.TEST).withInternalAddresses());
    private final TestMerchant shop = instance.openShop();
    private final String token = instance.tokenOf(shop);

    private final Listener trusting =
            instance.api(TrustedProxies.of(List.of("127.0.0.1"), ForwardingHeader.X_FORWARDED_FOR)
                    .getOrElseThrow(failure -> new IllegalStateException(failure.toString())));

    /** A request of a proxy on the local machine on behalf of a client in the office. */
    private final TestRequest check = TestRequest.get("/v1/check")
            .withBearerToken(token)
            .from("127.0.0.1")
            .with("X-Forwarded-For", "203.0.113.7");

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void returns_the_caller_to_a_trusted_proxy() {
        Response answer = trusting.answer(check);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(headers(answer, "X-Merchant-Id")).containsExactly(shop.id().text());
        assertThat(headers(answer, "X-App-Id")).containsExactly(shop.active().text());
        assertThat(headers(answer, "X-Environment")).containsExactly("test");
        assertThat(headers(answer, "Cache-Control")).containsExactly("no-store");
    }

    @Test
    void checks_the_client_address_and_not_the_address_of_the_proxy() {
        TestRequest foreign = TestRequest.get("/v1/check")
                .withBearerToken(token)
                .from("127.0.0.1")
                .with("X-Forwarded-For", "198.51.100.9");

        assertThat(trusting.answer(foreign).status()).isEqualTo(401);
    }

    @Test
    @Tag("S47")
    void an_untrusted_proxy_with_an_allowed_address_does_not_give_access_to_its_clients() {
        instance.post(shop.path("/allowlist"), object("range", "127.0.0.1"));
        Listener withoutTrustedProxies = instance.api();

        assertThat(withoutTrustedProxies.answer(check).status()).isEqualTo(401);
        assertThat(withoutTrustedProxies
                        .answer(TestRequest.get("/v1/check")
                                .withBearerToken(token)
                                .from("127.0.0.1"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"GET, 401", "POST, 405", "PUT, 405", "CONNECT, 405"})
    @Tag("S43")
    void every_refusal_names_the_original_path_of_the_proxied_request(String method, int status) {
        Listener withFaultResponses = new Listener(trusting.routes(), new ApiFaultResponses());

        Response answer = withFaultResponses.answer(
                TestRequest.of(method, "/v1/check").with("X-Original-URI", "/v1/a?token=secret"));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(text(answer, "instance")).isEqualTo("/v1/a");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("S43")
    void every_fault_at_the_check_names_the_original_path_of_the_proxied_request(RequestFault fault) {
        TestRequest sent = TestRequest.of("POST", "/v1/check").with("X-Forwarded-Uri", "/v1/a");

        assertThat(text(new ApiFaultResponses().answer(fault, sent), "instance"))
                .isEqualTo("/v1/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/login", "/v1/whoami", "/v1/check/", "/v1/nothing"})
    void a_fault_elsewhere_names_the_path_of_the_request_itself(String path) {
        TestRequest sent = TestRequest.post(path).with("X-Original-URI", "/v1/a");

        assertThat(text(new ApiFaultResponses().answer(RequestFault.NOT_FOUND, sent), "instance"))
                .isEqualTo(path);
    }

    @Test
    @Tag("S43")
    void every_refused_token_gets_the_same_challenge() {
        TestRequest foreign = TestRequest.get("/v1/check")
                .withBearerToken(token)
                .from("127.0.0.1")
                .with("X-Forwarded-For", "198.51.100.9");
        TestRequest untrusted = TestRequest.get("/v1/check")
                .withBearerToken(token)
                .from("10.9.9.9")
                .with("X-Forwarded-For", "203.0.113.7");
        TestRequest unnamed =
                TestRequest.get("/v1/check").withBearerToken(token).from("127.0.0.1");

        for (TestRequest failing : List.of(foreign, untrusted, unnamed, unnamed.withoutPeer())) {
            assertThat(headers(trusting.answer(failing), "WWW-Authenticate"))
                    .containsExactly("Bearer error=\"invalid_token\"");
        }
    }

    @Test
    @Tag("S42")
    void rejects_two_authorization_headers() {
        assertThat(trusting.answer(check.withBearerToken(token)).status()).isEqualTo(400);
    }

    @Nested
    class Instances {

        private String instanceOf(TestRequest request) {
            Response answer = trusting.answer(request);
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
        @Tag("S43")
        void a_401_names_the_original_path_without_its_query(String header, String uri, String expected) {
            assertThat(instanceOf(TestRequest.get("/v1/check").with(header, uri)))
                    .isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "?a=b", "v1/x", "https://evil.example/", "/a b", "/a\u007f", "/a\tb", "/caf\u00e9"})
        void does_not_repeat_a_malformed_path(String uri) {
            assertThat(instanceOf(TestRequest.get("/v1/check").with("X-Original-URI", uri)))
                    .isEqualTo("/v1/check");
        }

        @Test
        void does_not_repeat_a_path_over_2048_characters() {
            assertThat(instanceOf(TestRequest.get("/v1/check").with("X-Original-URI", "/" + "a".repeat(2047))))
                    .hasSize(2048);
            assertThat(instanceOf(TestRequest.get("/v1/check").with("X-Original-URI", "/" + "a".repeat(2048))))
                    .isEqualTo("/v1/check");
        }

        @Test
        void does_not_repeat_a_path_that_is_sent_twice() {
            TestRequest twice =
                    TestRequest.get("/v1/check").with("X-Original-URI", "/a").with("X-Original-URI", "/b");

            assertThat(instanceOf(twice)).isEqualTo("/v1/check");
        }

        @Test
        @Tag("S68")
        void escapes_markup_in_a_path() {
            Response answer = trusting.answer(TestRequest.get("/v1/check").with("X-Original-URI", "/<script>"));

            assertThat(answer.body()).doesNotContain("<").contains("/\\u003cscript\\u003e");
        }
    }
}
