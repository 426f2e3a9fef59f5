package org.merchantaccess.http.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.json;
import static org.merchantaccess.http.fixture.Answers.object;
import static org.merchantaccess.http.fixture.Answers.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.domain.kernel.BadInput;
import org.merchantaccess.domain.kernel.BadInputs;
import org.merchantaccess.domain.kernel.InputValue;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

/** The group {@code management_api}, at the paths this API has for it. */
class ManagementInputsTest {

    /** Why is in {@code docs/reference/differences.md}. */
    private static final Map<String, Integer> ANSWERED_OTHERWISE =
            Map.of("MGMT-001", 405, "MGMT-024", 405, "MGMT-033", 200, "MGMT-034", 200, "MGMT-036", 200);

    /** What needs a test of its own: many at once, and what is asked of the API or of the pages of the Hub. */
    private static final Set<String> NOT_ONE_REQUEST_TO_THIS_API =
            Set.of("MGMT-021", "MGMT-039", "MGMT-041", "MGMT-042", "MGMT-043");

    private static final int MANY = 16;

    private final Instance instance = Instance.test();
    private final Shop shop = instance.openShop();
    private final Shop other = instance.openShop();

    @AfterEach
    void close() {
        instance.close();
    }

    static Stream<BadInput> requests() {
        return BadInputs.group("management_api").filter(input -> !NOT_ONE_REQUEST_TO_THIS_API.contains(input.id()));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void s56_s60_what_nobody_should_ask_is_refused_and_changes_nothing(BadInput input) {
        String before = state();
        int expected = ANSWERED_OTHERWISE.getOrDefault(input.id(), input.status());

        Answer answer = instance.management().answer(written(input.value()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(expected);
        if (expected >= 400) {
            assertThat(state()).isEqualTo(before);
        }
        if (expected == input.status() && !input.valid()) {
            assertThat(text(answer, "error_type")).isEqualTo(input.errorKind());
        }
    }

    private String state() {
        return Stream.of(shop, other)
                .flatMap(merchant ->
                        Stream.of("/app-ids", "/allowlist", "/audit").map(merchant::path))
                .map(path -> instance.manage(Sent.get(path)).body())
                .toList()
                .toString();
    }

    /** Of the operator, unless the case has a key of its own. */
    private Sent written(InputValue value) {
        Sent request = Sent.of(
                        value.member("method").text(), path(value.member("path").text()))
                .from("127.0.0.1");
        Map<String, InputValue> headers = value.member("headers").members();
        for (Map.Entry<String, InputValue> header : headers.entrySet()) {
            request = request.with(header.getKey(), filledIn(header.getValue().text()));
        }
        InputValue body = value.member("body");
        Sent whole = body.isAbsent() ? request : request.json(body.text().replace("\"name\"", "\"app_name\""));
        return headers.containsKey("Authorization") ? whole : whole.bearing(instance.managementKey());
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
    void s57_of_many_that_are_activated_at_the_same_time_each_is_and_one_is_in_the_end() {
        List<String> appIds = IntStream.range(0, MANY)
                .mapToObj(number -> instance.post(shop.path("/app-ids"), object("app_name", "Till " + number)))
                .map(created -> text(created, "app_id"))
                .toList();
        List<CompletableFuture<Answer>> answers = appIds.stream()
                .map(appId -> CompletableFuture.supplyAsync(
                        () -> instance.manage(Sent.post(shop.path("/app-ids/" + appId + "/activate")))))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(200));
        assertThat(json(instance.manage(Sent.get(shop.path("/app-ids")))).findValuesAsText("status"))
                .containsOnlyOnce("active");
        assertThat(json(instance.manage(Sent.get(shop.path("/audit?limit=100"))))
                        .findValuesAsText("subject"))
                .containsAll(appIds);
    }

    /** MGMT-039. */
    @Test
    void s30_the_cookie_of_the_hub_opens_nothing_of_the_api() {
        Map<String, String> cookies =
                instance.browserOf(Role.MANAGER, shop.id()).cookies();
        assertThat(cookies).isNotEmpty();
        Sent call = Sent.get("/v1/whoami");
        for (Map.Entry<String, String> cookie : cookies.entrySet()) {
            call = call.with("Cookie", cookie.getKey() + "=" + cookie.getValue());
        }

        assertThat(instance.api().answer(call).status()).isEqualTo(401);
    }

    /** MGMT-041, MGMT-042: of 100 000 characters the binding takes no more than 8 KiB. */
    @Test
    void an_empty_password_and_one_that_is_too_long_are_wrong_as_any_other() {
        Answer wrong = signIn("nobody1", "wrong+horse+battery");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(told(signIn("nobody2", ""))).isEqualTo(told(wrong));
        assertThat(told(signIn("nobody3", "p".repeat(1025)))).isEqualTo(told(wrong));
    }

    private Answer signIn(String name, String password) {
        HubBrowser browser = new HubBrowser(instance).open("/sign-in");
        return browser.send(browser.form(
                "/sign-in",
                "form_token=" + browser.formToken() + "&email=" + name + "@example.com&password=" + password));
    }

    private static String told(Answer page) {
        return page.status() + Jsoup.parse(page.body()).select("main").text();
    }

    /** MGMT-043. */
    @Test
    void nobody_is_signed_out_by_a_link_or_led_elsewhere_by_it() {
        HubBrowser browser = instance.browserOf(Role.MANAGER, shop.id());

        assertThat(browser.send(Sent.get("/sign-out?next=https://evil.example")).status())
                .isEqualTo(405);
        assertThat(browser.open("/").heading()).isEqualTo("API Access");
    }
}
