package org.merchantaccess.http.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;

/** Two tabs of one browser: actions in one keep the forms of the other valid. */
final class TwoTabsTest {

    private static final String SESSION = "__Host-hub-production";

    private final MovableClock clock = new MovableClock();

    @AutoClose
    private final Instance instance = Instance.on(
            InMemory.ports(clock), AccessSettings.of(Environment.PRODUCTION).withInternalAddresses());

    private TestMerchant shop;
    private HubBrowser tab;
    private HubBrowser other;

    @BeforeEach
    void open_two_tabs_of_a_manager() {
        shop = instance.openEmptyShop();
        tab = instance.browserOf(Role.MANAGER, shop.id());
        other = tab.newTab();
    }

    private String appIds() {
        return "/merchants/" + shop.id() + "/settings/api-access";
    }

    private HubBrowser signIn(HubBrowser browser, String email) {
        return browser.show(
                "/sign-in",
                browser.replay(browser.filledIn("/sign-in", Map.of("email", email, "password", HubBrowser.PASSWORD))));
    }

    private static Response submit(HubBrowser browser, String action, Map<String, String> typed) {
        return browser.replay(browser.filledIn(action, typed));
    }

    @Test
    void a_proof_in_one_tab_keeps_the_form_of_the_other_valid() {
        clock.pass(Duration.ofMinutes(10));
        String before = tab.open(appIds() + "/create").cookies().get(SESSION);
        String activate = appIds() + "/" + shop.inactive() + "/activate";
        other.open(activate);
        other.show(activate, submit(other, activate, Map.of("proof_password", HubBrowser.PASSWORD)));
        assertThat(tab.cookies().get(SESSION)).isNotEqualTo(before);

        Response created = submit(tab, appIds() + "/create", Map.of("app_name", "Till"));

        assertThat(created.status()).isEqualTo(303);
    }

    @Test
    void a_new_sign_in_in_one_tab_keeps_the_form_of_the_other_valid() {
        tab.open(appIds() + "/create");
        signIn(other.open("/sign-in"), "manager1@example.com");

        assertThat(submit(tab, appIds() + "/create", Map.of("app_name", "Till")).status())
                .isEqualTo(303);
    }

    @Test
    void two_tabs_on_the_sign_in_page_can_both_sign_in() {
        HubBrowser first = new HubBrowser(instance).open("/sign-in");
        HubBrowser second = first.newTab().open("/sign-in");

        assertThat(signIn(first, "manager1@example.com").heading()).isEqualTo("API Access");
        assertThat(signIn(second, "manager1@example.com").heading()).isEqualTo("API Access");
    }

    @Test
    void after_sign_out_in_one_tab_the_other_keeps_typed_text_through_sign_in() {
        tab.open(appIds() + "/create");
        other.open("/account");
        other.show("/sign-out", submit(other, "/sign-out", Map.of()));

        tab.show(appIds() + "/create", submit(tab, appIds() + "/create", Map.of("app_name", "Till")));
        assertThat(tab.heading()).isEqualTo("Sign in");
        signIn(tab, "manager1@example.com");

        assertThat(tab.page().select("dialog input[name=app_name]").val()).isEqualTo("Till");
    }

    @Test
    void sign_out_succeeds_in_both_tabs() {
        tab.open("/account");
        other.open("/account");
        other.show("/sign-out", submit(other, "/sign-out", Map.of()));

        tab.show("/sign-out", submit(tab, "/sign-out", Map.of()));

        assertThat(tab.heading()).isEqualTo("Sign in");
    }

    @Test
    @Tag("S75")
    void a_form_shown_to_another_person_in_the_same_browser_is_rejected() {
        instance.browserOf(Role.MANAGER, shop.id());
        tab.open(appIds() + "/create");
        other.open("/account");
        other.show("/sign-out", submit(other, "/sign-out", Map.of()));
        signIn(other, "manager2@example.com");

        assertThat(submit(tab, appIds() + "/create", Map.of("app_name", "Till")).status())
                .isEqualTo(403);
    }

    @Test
    @Tag("S75")
    void a_form_shown_to_the_same_person_in_another_browser_is_rejected() {
        HubBrowser elsewhere = signIn(new HubBrowser(instance).open("/sign-in"), "manager1@example.com");
        String token = elsewhere.open(appIds() + "/create").formToken();

        assertThat(tab.open(appIds() + "/create")
                        .send(tab.form(appIds() + "/create", "app_name=Till&form_token=" + token))
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Tag("S80")
    void resubmitting_a_form_after_sign_out_shows_no_secret() {
        tab.open(appIds());
        var reveal = tab.filledIn(appIds() + "/" + shop.inactive() + "/reveal", Map.of());
        assertThat(tab.replay(reveal).body()).contains(shop.inactiveKey().text());
        other.open("/account");
        submit(other, "/sign-out", Map.of());

        assertThat(tab.replay(reveal).body()).doesNotContain(shop.inactiveKey().text());
    }
}
