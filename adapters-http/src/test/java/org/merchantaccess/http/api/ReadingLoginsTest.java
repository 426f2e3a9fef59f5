package org.merchantaccess.http.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.faults;
import static org.merchantaccess.http.fixture.Answers.headers;
import static org.merchantaccess.http.fixture.Answers.json;
import static org.merchantaccess.http.fixture.Answers.object;
import static org.merchantaccess.http.fixture.Answers.reason;
import static org.merchantaccess.http.fixture.Answers.text;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.kernel.BadInput;
import org.merchantaccess.domain.kernel.BadInputs;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.kernel.InputValue;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Listener;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

class ReadingLoginsTest {

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
        @MethodSource("org.merchantaccess.http.api.ReadingLoginsTest#bodies")
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
        @MethodSource("org.merchantaccess.http.api.ReadingLoginsTest#wrappings")
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
