package org.merchantaccess.http.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.faults;
import static org.merchantaccess.http.fixture.Answers.headers;
import static org.merchantaccess.http.fixture.Answers.object;
import static org.merchantaccess.http.fixture.Answers.text;

import io.vavr.control.Either;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.TokenUseCases;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Listener;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

class LoggingInTest {

    private static final String WRONG_KEY = "x".repeat(AppKey.LENGTH);

    private final Instance instance = Instance.test();
    private final Listener api = instance.api();
    private final Shop shop = instance.openShop();

    @AfterEach
    void close() {
        instance.close();
    }

    @Nested
    class Granting {

        @Test
        void s1_the_active_app_id_from_an_allowed_address_is_granted_a_token() {
            Answer answer = api.answer(shop.login());

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body())
                    .isEqualTo("{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\""
                            + text(answer, "access_token") + "\"}");
            assertThat(headers(answer, "Cache-Control")).containsExactly("no-store");
            assertThat(headers(answer, "Pragma")).containsExactly("no-cache");
            assertThat(headers(answer, "Content-Type")).containsExactly("application/json");
        }

        @Test
        void every_login_is_granted_a_token_of_its_own() {
            assertThat(instance.tokenOf(shop)).isNotEqualTo(instance.tokenOf(shop));
        }

        @Test
        void s97_no_foreign_page_is_invited_to_read_the_answer() {
            Answer answer = api.answer(shop.login().with("Origin", "https://evil.example"));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers()).noneMatch(header -> header.name().startsWith("Access-Control-"));
        }
    }

    @Nested
    class Refusing {

        private final Answer refused = api.answer(Shop.login(new AppId("00000000"), WRONG_KEY));

        @Test
        void s2_r11_a_refusal_is_the_seeds_body() {
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.body())
                    .isEqualTo(
                            "{\"status\":\"error\",\"error_type\":\"unauthorized\",\"title\":\"Authentication with the API"
                                    + " failed, please check your details and try again.\",\"instance\":\"/v1/login\"}");
        }

        @Test
        void s2_r11_a_wrong_key_is_refused_with_the_same_bytes() {
            assertThat(api.answer(Shop.login(shop.active(), WRONG_KEY))).isEqualTo(refused);
        }

        @Test
        void s19_who_fails_too_often_is_told_when_to_come_back_whatever_app_id_it_was() {
            List<Answer> known = failuresOf(shop.active(), "198.51.100.1");
            List<Answer> unknown = failuresOf(new AppId("00000001"), "198.51.100.2");

            assertThat(known).isEqualTo(unknown).contains(refused);
            assertThat(known.get(20)).satisfies(limited -> {
                assertThat(limited.status()).isEqualTo(429);
                assertThat(headers(limited, "Retry-After")).containsExactly("6");
                assertThat(text(limited, "error_type")).isEqualTo("too_many_requests");
            });
        }

        @Test
        void s18_who_logs_in_from_where_others_failed_too_often_is_let_in() {
            failuresOf(shop.active(), "192.0.2.1");

            assertThat(api.answer(shop.login()).status()).isEqualTo(200);
        }

        private List<Answer> failuresOf(AppId appId, String address) {
            return Stream.generate(() -> api.answer(Shop.login(appId, WRONG_KEY).from(address)))
                    .limit(21)
                    .toList();
        }

        @Test
        void s2_r11_an_inactive_app_id_is_refused_with_the_same_bytes() {
            assertThat(api.answer(Shop.login(shop.inactive(), shop.inactiveKey().text())))
                    .isEqualTo(refused);
        }

        @Test
        void s2_r11_a_deleted_app_id_is_refused_with_the_same_bytes() {
            instance.manage(Sent.of("DELETE", shop.path(shop.inactive(), "")).json(object("confirm", "DELETE")));

            assertThat(api.answer(Shop.login(shop.inactive(), shop.inactiveKey().text())))
                    .isEqualTo(refused);
        }

        @Test
        void s2_r11_an_address_that_is_not_allowed_is_refused_with_the_same_bytes() {
            assertThat(api.answer(shop.login().from("198.51.100.9"))).isEqualTo(refused);
        }

        @Test
        void s2_r11_r14_a_suspended_merchant_is_refused_with_the_same_bytes() {
            instance.manage(Sent.post(shop.path("/suspend")));

            assertThat(api.answer(shop.login())).isEqualTo(refused);
        }

        @Test
        void s2_a_request_from_nobody_knows_where_is_refused_with_the_same_bytes() {
            assertThat(api.answer(shop.login().fromNowhere())).isEqualTo(refused);
        }

        @ParameterizedTest
        @ValueSource(strings = {"127.0.0.1:8080", "api.production.example", "evil.example"})
        void s5_s2_a_key_of_the_other_environment_is_refused_whatever_host_is_named(String host) {
            try (Instance production = Instance.of(Environment.PRODUCTION)) {
                Answer answer = production.api().answer(shop.login().with("Host", host));

                assertThat(answer).isEqualTo(refused);
            }
        }

        @Test
        void s6_an_empty_allowlist_allows_nobody() {
            Shop empty = instance.openEmptyShop();
            instance.manage(Sent.post(empty.path(empty.active(), "/activate")));

            assertThat(api.answer(empty.login())).isEqualTo(refused);
        }

        @Test
        void s14_a_key_that_is_right_up_to_its_20th_character_fails() {
            String key = shop.activeKey().text();

            for (int i = 20; i < AppKey.LENGTH; i++) {
                char other = key.charAt(i) == 'x' ? 'y' : 'x';
                String nearly = key.substring(0, i) + other + key.substring(i + 1);
                assertThat(api.answer(Shop.login(shop.active(), nearly)))
                        .as("character %d", i)
                        .isEqualTo(refused);
            }
        }

        @Test
        void s14_a_longer_key_with_the_right_prefix_fails() {
            Answer answer =
                    api.answer(Shop.login(shop.active(), shop.activeKey().text() + "x"));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(faults(answer)).containsExactly("app_key");
        }

        @Test
        void s36_a_node_that_may_have_missed_a_change_says_so_and_does_not_blame_the_caller() {
            TokenUseCases stale = new TokenUseCases(
                    login -> Either.left(new AccessFailure.Stale()),
                    call -> Either.left(new AccessFailure.Stale()),
                    unknown -> Either.left(new AccessFailure.Stale()));

            Answer answer = new Listener(ApiRoutes.of(stale, TrustedProxies.none(), () -> false)).answer(shop.login());

            assertThat(answer.status()).isEqualTo(503);
            assertThat(text(answer, "error_type")).isEqualTo("unavailable");
            assertThat(headers(answer, "Retry-After")).containsExactly("1");
        }
    }
}
