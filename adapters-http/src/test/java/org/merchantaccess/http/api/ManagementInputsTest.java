package org.merchantaccess.http.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.json;
import static org.merchantaccess.http.fixture.Responses.object;
import static org.merchantaccess.http.fixture.Responses.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.kernel.BadInput;
import org.merchantaccess.domain.kernel.BadInputs;
import org.merchantaccess.domain.kernel.InputValue;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

/** Runs the group {@code management_api} of bad inputs against the paths of this API. */
class ManagementInputsTest {

    /** Statuses that differ from the group, for reasons in {@code docs/reference/differences.md}. */
    private static final Map<String, Integer> DIFFERENT_STATUSES =
            Map.of("MGMT-008", 204, "MGMT-033", 200, "MGMT-034", 200, "MGMT-036", 200);

    /** Cases that need a test of their own: concurrent requests, and requests to other APIs or to pages of the Hub. */
    private static final Set<String> TESTED_SEPARATELY =
            Set.of("MGMT-021", "MGMT-039", "MGMT-041", "MGMT-042", "MGMT-043");

    private static final int MANY = 16;

    private final Instance instance = Instance.test();
    private final TestMerchant shop = instance.openShop();
    private final TestMerchant other = instance.openShop();

    @AfterEach
    void close() {
        instance.close();
    }

    static Stream<BadInput> requests() {
        return BadInputs.group("management_api").filter(input -> !TESTED_SEPARATELY.contains(input.id()));
    }

    @ParameterizedTest
    @MethodSource("requests")
    @Tag("S56")
    @Tag("S60")
    void refuses_bad_requests_without_changing_anything(BadInput input) {
        String before = state();
        int expected = DIFFERENT_STATUSES.getOrDefault(input.id(), input.status());

        Response answer = instance.management().answer(written(input.value()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(expected);
        if (expected >= 400) {
            assertThat(state()).isEqualTo(before);
        }
        if (expected == input.status() && !input.valid()) {
            assertThat(text(answer, "error_type")).isEqualTo(input.errorKind());
        }
    }

    /** The cases above do not know these paths. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"public_key\":null,\"name\":null}",
                "{\"public_key\":{\"kty\":\"EC\"},\"name\":1}",
                "{\"public_key\":\"\",\"name\":\"\"}",
                "{\"public_key\":\"a\",\"public_key\":\"a\",\"name\":\"a\",\"name\":\"a\"}",
                "{\"public_key\":\"a\",\"name\":\"a\"}",
                "{\"public_key\":\"a\",\"name\":\"a\",\"role\":\"admin\"}"
            })
    @Tag("S56")
    @Tag("S60")
    void refuses_bad_public_keys_and_resource_servers_without_changing_anything(String body) {
        String before = state();

        for (String path : List.of(shop.path(shop.active(), "/public-keys"), "/api/resource-servers")) {
            assertThat(instance.manage(TestRequest.post(path).json(body)).status())
                    .as(path)
                    .isEqualTo(400);
            assertThat(instance.manage(TestRequest.post(path).json("{" + " ".repeat(9_000) + "}"))
                            .status())
                    .as(path)
                    .isEqualTo(413);
            assertThat(instance.management()
                            .answer(TestRequest.post(path).json(body).from("127.0.0.1"))
                            .status())
                    .as(path)
                    .isEqualTo(401);
        }

        assertThat(state()).isEqualTo(before);
    }

    private String state() {
        return Stream.concat(
                        Stream.of(shop, other)
                                .flatMap(merchant -> Stream.of("/app-ids", "/allowlist", "/audit")
                                        .map(merchant::path)),
                        Stream.of("/api/resource-servers"))
                .map(path -> instance.manage(TestRequest.get(path)).body())
                .toList()
                .toString();
    }

    /** Returns the request of a case, with the operator's key unless the case has its own credentials. */
    private TestRequest written(InputValue value) {
        TestRequest request = TestRequest.of(
                        value.member("method").text(), path(value.member("path").text()))
                .from("127.0.0.1");
        Map<String, InputValue> headers = value.member("headers").members();
        for (Map.Entry<String, InputValue> header : headers.entrySet()) {
            request = request.with(header.getKey(), filledIn(header.getValue().text()));
        }
        InputValue body = value.member("body");
        TestRequest whole = body.isAbsent() ? request : request.json(body.text().replace("\"name\"", "\"app_name\""));
        return headers.containsKey("Authorization") ? whole : whole.withBearerToken(instance.managementKey());
    }

    private String path(String written) {
        return filledIn(written)
                .replace("/hub/api/apps", shop.path("/app-ids"))
                .replace("/hub/api/allowlist", shop.path("/allowlist"));
    }

    private String filledIn(String written) {
        return written.replace("{A}", shop.active().text())
                .replace("{I}", shop.inactive().text())
                .replace("{X}", other.active().text())
                .replace("{T}", written.contains("{T}") ? instance.tokenOf(shop) : "");
    }

    /** MGMT-021. */
    @Test
    @Tag("S57")
    void concurrent_activations_all_succeed_and_leave_one_active_app_id() {
        List<String> appIds = IntStream.range(0, MANY)
                .mapToObj(number -> instance.post(shop.path("/app-ids"), object("app_name", "Till " + number)))
                .map(created -> text(created, "app_id"))
                .toList();
        List<CompletableFuture<Response>> answers = appIds.stream()
                .map(appId -> CompletableFuture.supplyAsync(
                        () -> instance.manage(TestRequest.post(shop.path("/app-ids/" + appId + "/activate")))))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(200));
        assertThat(json(instance.manage(TestRequest.get(shop.path("/app-ids")))).findValuesAsText("status"))
                .containsOnlyOnce("active");
        assertThat(json(instance.manage(TestRequest.get(shop.path("/audit?limit=100"))))
                        .findValuesAsText("subject"))
                .containsAll(appIds);
    }

    /** MGMT-039. */
    @Test
    @Tag("S30")
    void the_api_does_not_accept_a_session_cookie_of_the_hub() {
        Map<String, String> cookies =
                instance.browserOf(Role.MANAGER, shop.id()).cookies();
        assertThat(cookies).isNotEmpty();
        TestRequest call = TestRequest.get("/v1/whoami");
        for (Map.Entry<String, String> cookie : cookies.entrySet()) {
            call = call.with("Cookie", cookie.getKey() + "=" + cookie.getValue());
        }

        assertThat(instance.api().answer(call).status()).isEqualTo(401);
    }

    /** MGMT-041 and MGMT-042, adapted: the HTTP binding accepts at most 8 KiB, not 100 000 characters. */
    @Test
    void an_empty_or_too_long_password_is_refused_like_any_wrong_one() {
        Response wrong = signIn("unknown1", "wrong+horse+battery");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(statusAndText(signIn("unknown2", ""))).isEqualTo(statusAndText(wrong));
        assertThat(statusAndText(signIn("unknown3", "p".repeat(1025)))).isEqualTo(statusAndText(wrong));
    }

    private Response signIn(String name, String password) {
        HubBrowser browser = new HubBrowser(instance).open("/sign-in");
        return browser.send(browser.form(
                "/sign-in",
                "form_token=" + browser.formToken() + "&email=" + name + "@example.com&password=" + password));
    }

    private static String statusAndText(Response page) {
        return page.status() + Jsoup.parse(page.body()).select("main").text();
    }

    /** MGMT-043. */
    @Test
    void a_link_neither_signs_a_person_out_nor_redirects_to_another_site() {
        HubBrowser browser = instance.browserOf(Role.MANAGER, shop.id());

        assertThat(browser.send(TestRequest.get("/sign-out?next=https://evil.example"))
                        .status())
                .isEqualTo(405);
        assertThat(browser.open("/").heading()).isEqualTo("API Access");
    }
}
