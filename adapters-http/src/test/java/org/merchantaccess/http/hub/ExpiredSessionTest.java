package org.merchantaccess.http.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.ClientKeys;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

/** If a session ends while a dialog is open, the sign-in page says so, and typed text is restored afterwards. */
final class ExpiredSessionTest {

    private static final String ENDED = "Your session has ended";

    private final MovableClock clock = new MovableClock();

    @AutoClose
    private final Instance instance = Instance.on(InMemory.ports(clock), AccessSettings.of(Environment.TEST));

    private TestMerchant shop;
    private HubBrowser manager;

    @BeforeEach
    void sign_in_a_manager() {
        shop = instance.openShop();
        manager = instance.browserOf(Role.MANAGER, shop.id());
    }

    private static HubBrowser signIn(HubBrowser browser, String email) {
        TestRequest form = browser.filledIn("/sign-in", Map.of("email", email, "password", HubBrowser.PASSWORD));
        return browser.show("/sign-in", browser.replay(form));
    }

    private static void submitLate(HubBrowser browser, MovableClock clock, String path, Map<String, String> typed) {
        browser.open(path);
        clock.pass(Duration.ofMinutes(16));
        browser.show(path, browser.replay(browser.filledIn(path, typed)));
    }

    @TestFactory
    Stream<DynamicTest> input_of_every_dialog_is_restored_after_sign_in() {
        HubBrowser operator = instance.browserOfOperator();
        Map<String, String> parameters = new PathParameters(instance, shop).values();
        Map<String, Map<String, String>> typed = new TreeMap<>();
        instance.hub().routes().stream()
                .filter(route -> route.method().equals("POST"))
                .map(route -> HubRouteList.path(route, parameters))
                .forEach(path -> typed.put(path, input(path.startsWith("/operator/") ? operator : manager, path)));
        typed.values().removeIf(Map::isEmpty);
        assertThat(typed).hasSizeGreaterThan(12);
        return typed.entrySet().stream()
                .map(dialog -> DynamicTest.dynamicTest(
                        dialog.getKey(),
                        () -> assertRestored(
                                dialog.getKey().startsWith("/operator/") ? operator : manager,
                                dialog.getKey(),
                                dialog.getValue())));
    }

    /** Returns other input for all visible fields of the dialog at that path, except passwords, codes and confirmations. */
    private static Map<String, String> input(HubBrowser browser, String path) {
        Map<String, String> typed = new HashMap<>();
        browser.open(path)
                .page()
                .select("dialog[open] input, dialog[open] textarea")
                .not("[type=hidden], [type=password], [hidden], [name=confirm], [name=code]")
                .forEach(field -> {
                    if (!field.attr("type").equals("radio") || !field.hasAttr("checked")) {
                        typed.put(field.attr("name"), input(field));
                    }
                });
        return typed;
    }

    private static String input(Element field) {
        return field.tagName().equals("textarea")
                ? ClientKeys.generate().pem()
                : switch (field.attr("type")) {
                    case "radio" -> field.val();
                    case "date" -> "2026-12-31";
                    case "datetime-local" -> "2026-03-09T06:00";
                    case "email" -> "paul+till@example.com";
                    default -> "Büro + Lager = 1 & 2";
                };
    }

    private void assertRestored(HubBrowser browser, String path, Map<String, String> typed) {
        String email = browser == manager ? "manager1@example.com" : "operator2@example.com";
        signIn(browser.open("/sign-in"), email);

        submitLate(browser, clock, path, typed);
        assertThat(browser.notice()).startsWith(ENDED).contains("what you typed is kept");
        signIn(browser, email);

        assertThat(browser.path()).startsWith(path + "?");
        assertThat(browser.page().select("dialog[open]")).hasSize(1);
        typed.forEach((field, text) ->
                assertThat(shown(browser, field)).as(field).isEqualToNormalizingNewlines(text.strip()));
    }

    private static String shown(HubBrowser browser, String field) {
        return browser.page()
                .select("dialog [name=" + field + "]:not([type=radio]), dialog [name=" + field + "][checked]")
                .val()
                .strip();
    }

    @Test
    void emptied_fields_stay_empty() {
        String describe = appId() + "/describe";
        manager.open(describe).fill("Description", "Till").fill("Owner", "Ops").press("Save");

        submitLate(manager, clock, describe, Map.of("description", ""));
        signIn(manager, "manager1@example.com");

        assertThat(shown(manager, "description")).isEmpty();
        assertThat(shown(manager, "owner")).isEqualTo("Ops");
    }

    private String appId() {
        return "/merchants/" + shop.id() + "/settings/api-access/" + shop.inactive();
    }

    @Test
    void long_input_of_any_script_is_restored() {
        Map<String, String> typed = Map.of("description", "店".repeat(200), "owner", "Ж".repeat(100));

        submitLate(manager, clock, appId() + "/describe", typed);
        signIn(manager, "manager1@example.com");

        assertThat(shown(manager, "description")).isEqualTo(typed.get("description"));
        assertThat(shown(manager, "owner")).isEqualTo(typed.get("owner"));
    }

    @Test
    void input_that_is_too_long_for_a_url_is_reported_as_lost() {
        submitLate(manager, clock, appId() + "/describe", Map.of("description", "x".repeat(7_000), "owner", "Ops"));
        assertThat(manager.notice()).startsWith(ENDED).contains("Part of what you typed is not kept");
        signIn(manager, "manager1@example.com");

        assertThat(shown(manager, "description")).isEmpty();
        assertThat(shown(manager, "owner")).isEqualTo("Ops");
    }

    @Test
    void a_private_key_pasted_by_mistake_is_part_of_no_url() {
        String privateKey = ClientKeys.generate().privateJwk();

        submitLate(manager, clock, appId() + "/register-key", Map.of("public_key", privateKey, "grace", "7d"));

        assertThat(manager.path()).contains("7d").doesNotContain("public_key", "crv");
        assertThat(manager.notice()).startsWith(ENDED).contains("may be a secret");
    }

    @Test
    void a_form_submitted_after_sign_out_in_another_tab_is_reported_as_not_sent() {
        String late = "app_name=Returns&form_token="
                + manager.open(appId() + "/rename").formToken();
        manager.cookies().remove("__Host-hub-test");

        manager.post(appId() + "/rename", late);

        assertThat(manager.notice()).startsWith(ENDED).contains("nothing was changed");
    }

    @Test
    void secrets_and_confirmations_are_not_kept() {
        String delete = "/merchants/" + shop.id() + "/settings/api-access/" + shop.inactive() + "/delete";

        submitLate(manager, clock, delete, Map.of("confirm", "DELETE"));
        assertThat(manager.path()).doesNotContain("DELETE");
        signIn(manager, "manager1@example.com");
        submitLate(manager, clock, "/account/password", Map.of("current", "secret horse", "next", "secret horse 2"));

        assertThat(manager.path()).doesNotContain("secret");
        assertThat(manager.response().body()).doesNotContain("secret");
    }

    @Test
    void a_form_of_another_site_prefills_no_field() {
        String create = "/merchants/" + shop.id() + "/settings/api-access/create";
        clock.pass(Duration.ofMinutes(16));

        manager.show(
                create,
                manager.send(TestRequest.post(create)
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .with("Origin", "https://evil.example")
                        .with("Sec-Fetch-Site", "cross-site")
                        .text("app_name=Planted")));

        assertThat(manager.response().body()).doesNotContain("Planted");
    }

    @Test
    void a_page_opened_after_expiry_is_shown_after_sign_in_with_its_search() {
        String page = "/merchants/" + shop.id() + "/settings/api-access?search=Refunds&sort=name";
        clock.pass(Duration.ofMinutes(16));

        manager.open(page);
        assertThat(manager.notice()).startsWith(ENDED);
        signIn(manager, "manager1@example.com");

        assertThat(manager.path()).isEqualTo(page);
        assertThat(manager.rows()).containsExactly("Refunds");
    }

    @Test
    void a_download_requested_after_expiry_leads_to_its_page() {
        String page = "/merchants/" + shop.id() + "/settings/developers/activity";
        clock.pass(Duration.ofMinutes(16));

        signIn(manager.open(page + ".csv?search=Refunds"), "manager1@example.com");

        assertThat(manager.path()).isEqualTo(page + "?search=Refunds");
        assertThat(manager.heading()).isEqualTo("Activity");
    }

    @Test
    void a_new_browser_sees_no_notice_about_an_expired_session() {
        assertThat(new HubBrowser(instance).open("/").notice()).isEmpty();
    }
}
