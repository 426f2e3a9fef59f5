package org.merchantaccess.http.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.faults;
import static org.merchantaccess.http.fixture.Responses.headers;
import static org.merchantaccess.http.fixture.Responses.object;
import static org.merchantaccess.http.fixture.Responses.text;

import io.vavr.control.Either;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.TokenUseCases;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Listener;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

class LoggingInTest {

    private static final String WRONG_KEY = "x".repeat(AppKey.LENGTH);

    private final Instance instance = Instance.test();
    private final Listener api = instance.api();
    private final TestMerchant shop = instance.openShop();

    @AfterEach
    void close() {
        instance.close();
    }

    @Nested
    class Granting {

        @Test
        @Tag("S1")
        void grants_a_token_to_the_active_app_id_from_an_allowed_address() {
            Response answer = api.answer(shop.login());

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body())
                    .isEqualTo("{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\""
                            + text(answer, "access_token") + "\"}");
            assertThat(headers(answer, "Cache-Control")).containsExactly("no-store");
            assertThat(headers(answer, "Pragma")).containsExactly("no-cache");
            assertThat(headers(answer, "Content-Type")).containsExactly("application/json");
        }

        @Test
        void grants_a_different_token_for_each_login() {
            assertThat(instance.tokenOf(shop)).isNotEqualTo(instance.tokenOf(shop));
        }

        @Test
        @Tag("S97")
        void pages_of_other_origins_cannot_read_the_response() {
            Response answer = api.answer(shop.login().with("Origin", "https://evil.example"));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers()).noneMatch(header -> header.name().startsWith("Access-Control-"));
        }
    }

    @Nested
    class Refusing {

        private final Response refused = api.answer(TestMerchant.login(new AppId("00000000"), WRONG_KEY));

        @Test
        @Tag("S2")
        @Tag("R11")
        void a_refusal_has_the_body_of_the_seeds() {
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.body())
                    .isEqualTo(
                            "{\"status\":\"error\",\"error_type\":\"unauthorized\",\"title\":\"Authentication with the API"
                                    + " failed, please check your details and try again.\",\"instance\":\"/v1/login\"}");
        }

        @Test
        @Tag("S2")
        @Tag("R11")
        void refuses_a_wrong_key_with_the_same_bytes() {
            assertThat(api.answer(TestMerchant.login(shop.active(), WRONG_KEY))).isEqualTo(refused);
        }

        @Test
        @Tag("S19")
        void limits_failed_logins_in_the_same_way_for_known_and_unknown_app_ids() {
            List<Response> known = failuresOf(shop.active(), "198.51.100.1");
            List<Response> unknown = failuresOf(new AppId("00000001"), "198.51.100.2");

            assertThat(known).isEqualTo(unknown).contains(refused);
            assertThat(known.get(20)).satisfies(limited -> {
                assertThat(limited.status()).isEqualTo(429);
                assertThat(headers(limited, "Retry-After")).containsExactly("6");
                assertThat(text(limited, "error_type")).isEqualTo("too_many_requests");
            });
        }

        @Test
        @Tag("S18")
        void failures_from_another_address_do_not_block_a_login() {
            failuresOf(shop.active(), "192.0.2.1");

            assertThat(api.answer(shop.login()).status()).isEqualTo(200);
        }

        private List<Response> failuresOf(AppId appId, String address) {
            return Stream.generate(() ->
                            api.answer(TestMerchant.login(appId, WRONG_KEY).from(address)))
                    .limit(21)
                    .toList();
        }

        @Test
        @Tag("S2")
        @Tag("R11")
        void refuses_an_inactive_app_id_with_the_same_bytes() {
            assertThat(api.answer(TestMerchant.login(
                            shop.inactive(), shop.inactiveKey().text())))
                    .isEqualTo(refused);
        }

        @Test
        @Tag("S2")
        @Tag("R11")
        void refuses_a_deleted_app_id_with_the_same_bytes() {
            instance.manage(
                    TestRequest.of("DELETE", shop.path(shop.inactive(), "")).json(object("confirm", "DELETE")));

            assertThat(api.answer(TestMerchant.login(
                            shop.inactive(), shop.inactiveKey().text())))
                    .isEqualTo(refused);
        }

        @Test
        @Tag("S2")
        @Tag("R11")
        void refuses_an_address_that_is_not_allowed_with_the_same_bytes() {
            assertThat(api.answer(shop.login().from("198.51.100.9"))).isEqualTo(refused);
        }

        @Test
        @Tag("S2")
        @Tag("R11")
        @Tag("R14")
        void refuses_a_suspended_merchant_with_the_same_bytes() {
            instance.manage(TestRequest.post(shop.path("/suspend")));

            assertThat(api.answer(shop.login())).isEqualTo(refused);
        }

        @Test
        @Tag("S2")
        void refuses_an_unknown_address_with_the_same_bytes() {
            assertThat(api.answer(shop.login().withoutPeer())).isEqualTo(refused);
        }

        @ParameterizedTest
        @ValueSource(strings = {"127.0.0.1:8080", "api.production.example", "evil.example"})
        @Tag("S5")
        @Tag("S2")
        void refuses_a_key_of_the_other_environment_for_any_host(String host) {
            try (Instance production = Instance.of(Environment.PRODUCTION)) {
                Response answer = production.api().answer(shop.login().with("Host", host));

                assertThat(answer).isEqualTo(refused);
            }
        }

        @Test
        @Tag("S6")
        void an_empty_allowlist_allows_no_address() {
            TestMerchant empty = instance.openEmptyShop();
            instance.manage(TestRequest.post(empty.path(empty.active(), "/activate")));

            assertThat(api.answer(empty.login())).isEqualTo(refused);
        }

        @Test
        @Tag("S14")
        void refuses_a_key_that_is_correct_up_to_its_20th_character() {
            String key = shop.activeKey().text();

            for (int i = 20; i < AppKey.LENGTH; i++) {
                char other = key.charAt(i) == 'x' ? 'y' : 'x';
                String nearly = key.substring(0, i) + other + key.substring(i + 1);
                assertThat(api.answer(TestMerchant.login(shop.active(), nearly)))
                        .as("character %d", i)
                        .isEqualTo(refused);
            }
        }

        @Test
        @Tag("S14")
        void refuses_a_longer_key_with_the_correct_prefix() {
            Response answer = api.answer(
                    TestMerchant.login(shop.active(), shop.activeKey().text() + "x"));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(faults(answer)).containsExactly("app_key");
        }

        @Test
        @Tag("S36")
        void a_node_that_may_have_missed_a_change_responds_with_503() {
            TokenUseCases stale = new TokenUseCases(
                    login -> Either.left(new AccessFailure.Stale()),
                    call -> Either.left(new AccessFailure.Stale()),
                    unknown -> Either.left(new AccessFailure.Stale()));

            Response answer =
                    new Listener(ApiRoutes.of(stale, TrustedProxies.none(), () -> false)).answer(shop.login());

            assertThat(answer.status()).isEqualTo(503);
            assertThat(text(answer, "error_type")).isEqualTo("unavailable");
            assertThat(headers(answer, "Retry-After")).containsExactly("1");
        }
    }
}
