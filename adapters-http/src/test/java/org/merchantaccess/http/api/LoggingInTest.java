package org.merchantaccess.http.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.faults;
import static org.merchantaccess.http.fixture.Answers.headers;
import static org.merchantaccess.http.fixture.Answers.json;
import static org.merchantaccess.http.fixture.Answers.object;
import static org.merchantaccess.http.fixture.Answers.reason;
import static org.merchantaccess.http.fixture.Answers.text;

import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.TokenUseCases;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.kernel.BadInput;
import org.merchantaccess.domain.kernel.BadInputs;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.kernel.InputValue;
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

    private Answer login(String json) {
        return api.answer(Sent.post("/v1/login").json(json));
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
                    login -> Either.left(new AccessFailure.Stale()), call -> Either.left(new AccessFailure.Stale()));

            Answer answer = new Listener(ApiRoutes.of(stale, TrustedProxies.none())).answer(shop.login());

            assertThat(answer.status()).isEqualTo(503);
            assertThat(text(answer, "error_type")).isEqualTo("unavailable");
            assertThat(headers(answer, "Retry-After")).containsExactly("1");
        }
    }

    @Nested
    class Reading_the_body {

        @Test
        void s7_every_fault_is_told_at_once() {
            Answer answer = login("{\"app_key\":7,\"app_id\":\"1234567\",\"role\":\"admin\"}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(faults(answer)).containsExactly("app_id", "app_key", "role");
            assertThat(reason(answer, "app_id")).isEqualTo("The app_id must have exactly 8 characters.");
            assertThat(reason(answer, "app_key")).isEqualTo("The app_key must be a string.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"expires_in", "merchant_id", "environment", "active"})
        void s8_nobody_grants_himself_more(String member) {
            Answer answer = login("{\"app_id\":\"" + shop.active() + "\",\"app_key\":\""
                    + shop.activeKey().text() + "\",\"" + member + "\":\"x\"}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(faults(answer)).containsExactly(member);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.merchantaccess.http.api.LoggingInTest#bodies")
        void s7_s9_s10_what_strangers_send_is_refused_as_it_should_be(BadInput input) {
            byte[] body = input.value().isText()
                    ? filled(input.value().text()).getBytes(StandardCharsets.UTF_8)
                    : input.value().bytes();

            Answer answer = api.answer(Sent.post("/v1/login")
                    .with("Content-Type", "application/json")
                    .bytes(body));

            assertThat(answer.status())
                    .as(answer.body())
                    .isEqualTo(expected(input).status());
            assertThat(text(answer, "error_type")).isEqualTo(expected(input).errorType());
        }

        private String filled(String body) {
            Shop other = instance.openShop();
            Shop leaver = instance.openEmptyShop();
            instance.manage(Sent.of("DELETE", leaver.path(leaver.active(), "")).json(object("confirm", "DELETE")));
            return body.replace("98434376", shop.active().text())
                    .replace("{VALID_KEY}", shop.activeKey().text())
                    .replace("{WRONG_KEY}", WRONG_KEY)
                    .replace("{OTHER_MERCHANT_ID}", other.active().text())
                    .replace("{DELETED_ID}", leaver.active().text())
                    .replace("{DELETED_KEY}", leaver.activeKey().text())
                    .replace("{PROD_ID}", "12345678")
                    .replace(
                            "{PROD_KEY}",
                            AppKey.made(Environment.PRODUCTION, "7".repeat(22)).text());
        }
    }

    @Nested
    class Wrapping {

        @ParameterizedTest
        @ValueSource(strings = {"GET", "PUT", "TRACE", "HEAD", "OPTIONS", "FOO", "post"})
        void s11_only_post_logs_in(String method) {
            Answer answer = api.answer(Sent.of(method, "/v1/login").json("{}").with("X-HTTP-Method-Override", "POST"));

            assertThat(answer.status()).isEqualTo(405);
            assertThat(headers(answer, "Allow")).containsExactly("POST");
        }

        @Test
        void s13_credentials_in_the_query_are_not_read() {
            String query =
                    "?app_id=" + shop.active() + "&app_key=" + shop.activeKey().text();

            Answer answer = api.answer(Sent.post("/v1/login" + query).json("{}"));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(faults(answer)).containsExactly("app_id", "app_key");
            assertThat(answer.body()).doesNotContain(shop.activeKey().text());
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.merchantaccess.http.api.LoggingInTest#wrappings")
        void s11_s12_s13_a_login_wrapped_otherwise_is_answered_as_it_should_be(BadInput input) {
            InputValue value = input.value();
            Sent request = Sent.of(
                    value.member("method").text(), filled(value.member("path").text()));
            for (Map.Entry<String, InputValue> header :
                    value.member("headers").members().entrySet()) {
                request = request.with(header.getKey(), header.getValue().text());
            }

            Answer answer = api.answer(request.text(filled(value.member("body").text())));

            assertThat(answer.status())
                    .as(answer.body())
                    .isEqualTo(expected(input).status());
            assertThat(json(answer).path("error_type").asText("ok"))
                    .isEqualTo(expected(input).errorType());
        }

        private String filled(String text) {
            return text.replace("98434376", shop.active().text())
                    .replace("{VALID_KEY}", shop.activeKey().text())
                    .replace("{WRONG_KEY}", WRONG_KEY);
        }
    }

    static Stream<BadInput> bodies() {
        return BadInputs.group("login_body");
    }

    /** All but {@code Expect: cake}, which the HTTP stack answers. */
    static Stream<BadInput> wrappings() {
        return BadInputs.group("login_http").filter(input -> !input.id().equals("LHTTP-018"));
    }

    private record Expected(int status, String errorType) {}

    /** As the file has it, or as {@code docs/reference/differences.md} says instead. */
    private static Expected expected(BadInput input) {
        return switch (input.id()) {
            case "LHTTP-008" -> new Expected(400, "validation");
            case "LHTTP-027" -> new Expected(200, "ok");
            case "LOGIN-091" -> new Expected(401, "unauthorized");
            default -> new Expected(input.status(), input.errorKind());
        };
    }
}
