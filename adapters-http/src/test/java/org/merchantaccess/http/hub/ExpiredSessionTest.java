package org.merchantaccess.http.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;
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

    static Stream<Arguments> dialogs() {
        return Stream.of(
                Arguments.of("/settings/api-access/create", Map.of("app_name", "Till & Söhne (2)".replace("&", "and"))),
                Arguments.of("/settings/api-access/{app_id}/rename", Map.of("app_name", "Returns")),
                Arguments.of(
                        "/settings/allowlist/add", Map.of("range", "2001:db8::/48", "label", "Büro + Lager = 1 & 2")),
                Arguments.of("/settings/people/invite", Map.of("email", "paul+till@example.com", "role", "developer")));
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void typed_text_is_restored_after_sign_in(String dialog, Map<String, String> typed) {
        String path = "/merchants/" + shop.id()
                + dialog.replace("{app_id}", shop.inactive().text());

        submitLate(manager, clock, path, typed);
        assertThat(manager.notice()).startsWith(ENDED).contains("what you typed is kept");
        signIn(manager, "manager1@example.com");

        assertThat(manager.path()).startsWith(path + "?");
        typed.forEach((field, text) -> assertThat(manager.page()
                        .select("dialog input[name=" + field + "]:not([type=radio]), dialog input[name=" + field
                                + "][checked]")
                        .val())
                .isEqualTo(text));
    }

    @Test
    void typed_text_of_operators_is_restored_as_well() {
        HubBrowser operator = instance.browserOfOperator();

        submitLate(operator, clock, "/operator/merchants/open", Map.of("name", "Harbor Books"));
        signIn(operator, "operator2@example.com");

        assertThat(operator.page().select("dialog input[name=name]").val()).isEqualTo("Harbor Books");
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
    void a_new_browser_sees_no_notice_about_an_expired_session() {
        assertThat(new HubBrowser(instance).open("/").notice()).isEmpty();
    }
}
