package org.merchantaccess.http.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.faults;
import static org.merchantaccess.http.fixture.Responses.headers;
import static org.merchantaccess.http.fixture.Responses.json;
import static org.merchantaccess.http.fixture.Responses.object;
import static org.merchantaccess.http.fixture.Responses.reason;
import static org.merchantaccess.http.fixture.Responses.text;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.kernel.BadInput;
import org.merchantaccess.domain.kernel.BadInputs;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.kernel.InputValue;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Listener;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

class ReadingLoginsTest {

    private static final String WRONG_KEY = "x".repeat(AppKey.LENGTH);

    private final Instance instance = Instance.test();
    private final Listener api = instance.api();
    private final TestMerchant shop = instance.openShop();

    @AfterEach
    void close() {
        instance.close();
    }

    private Response login(String json) {
        return api.answer(TestRequest.post("/v1/login").json(json));
    }

    @Nested
    class ReadingTheBody {

        @Test
        @Tag("S7")
        void reports_all_faults_together() {
            Response answer = login("{\"app_key\":7,\"app_id\":\"1234567\",\"role\":\"admin\"}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(faults(answer)).containsExactly("app_id", "app_key", "role");
            assertThat(reason(answer, "app_id")).isEqualTo("The app_id must have exactly 8 characters.");
            assertThat(reason(answer, "app_key")).isEqualTo("The app_key must be a string.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"expires_in", "merchant_id", "environment", "active"})
        @Tag("S8")
        void rejects_members_that_would_extend_rights(String member) {
            Response answer = login("{\"app_id\":\"" + shop.active() + "\",\"app_key\":\""
                    + shop.activeKey().text() + "\",\"" + member + "\":\"x\"}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(faults(answer)).containsExactly(member);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.merchantaccess.http.v1.ReadingLoginsTest#bodies")
        @Tag("S7")
        @Tag("S9")
        @Tag("S10")
        void refuses_bad_bodies_as_specified(BadInput input) {
            byte[] body = input.value().isText()
                    ? filled(input.value().text()).getBytes(StandardCharsets.UTF_8)
                    : input.value().bytes();

            Response answer = api.answer(TestRequest.post("/v1/login")
                    .with("Content-Type", "application/json")
                    .bytes(body));

            assertThat(answer.status())
                    .as(answer.body())
                    .isEqualTo(expected(input).status());
            assertThat(text(answer, "error_type")).isEqualTo(expected(input).errorType());
        }

        private String filled(String body) {
            TestMerchant other = instance.openShop();
            TestMerchant formerMerchant = instance.openEmptyShop();
            instance.manage(TestRequest.of("DELETE", formerMerchant.path(formerMerchant.active(), ""))
                    .json(object("confirm", "DELETE")));
            return body.replace("98434376", shop.active().text())
                    .replace("{VALID_KEY}", shop.activeKey().text())
                    .replace("{WRONG_KEY}", WRONG_KEY)
                    .replace("{OTHER_MERCHANT_ID}", other.active().text())
                    .replace("{DELETED_ID}", formerMerchant.active().text())
                    .replace("{DELETED_KEY}", formerMerchant.activeKey().text())
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
        @Tag("S11")
        void accepts_only_post(String method) {
            Response answer =
                    api.answer(TestRequest.of(method, "/v1/login").json("{}").with("X-HTTP-Method-Override", "POST"));

            assertThat(answer.status()).isEqualTo(405);
            assertThat(headers(answer, "Allow")).containsExactly("POST");
        }

        @Test
        @Tag("S13")
        void ignores_credentials_in_the_query() {
            String query =
                    "?app_id=" + shop.active() + "&app_key=" + shop.activeKey().text();

            Response answer = api.answer(TestRequest.post("/v1/login" + query).json("{}"));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(faults(answer)).containsExactly("app_id", "app_key");
            assertThat(answer.body()).doesNotContain(shop.activeKey().text());
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.merchantaccess.http.v1.ReadingLoginsTest#wrappings")
        @Tag("S11")
        @Tag("S12")
        @Tag("S13")
        void handles_other_methods_headers_and_paths_as_specified(BadInput input) {
            InputValue value = input.value();
            TestRequest request = TestRequest.of(
                    value.member("method").text(), filled(value.member("path").text()));
            for (Map.Entry<String, InputValue> header :
                    value.member("headers").members().entrySet()) {
                request = request.with(header.getKey(), header.getValue().text());
            }

            Response answer =
                    api.answer(request.text(filled(value.member("body").text())));

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

    /** All inputs except {@code Expect: cake}, which the HTTP stack handles. */
    static Stream<BadInput> wrappings() {
        return BadInputs.group("login_http").filter(input -> !input.id().equals("LHTTP-018"));
    }

    private record Expected(int status, String errorType) {}

    /** Returns the result in the file, or the difference in {@code docs/reference/differences.md}. */
    private static Expected expected(BadInput input) {
        return switch (input.id()) {
            case "LHTTP-008" -> new Expected(400, "validation");
            case "LHTTP-027" -> new Expected(200, "ok");
            case "LOGIN-091" -> new Expected(401, "unauthorized");
            default -> new Expected(input.status(), input.errorKind());
        };
    }
}
