package org.merchantaccess.http.hub.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;

/** Critical actions in production require a fresh identity proof (P9). */
final class FreshProofTest {

    private static final String COOKIE = "__Host-hub-production";

    private final MovableClock clock = new MovableClock();

    @AutoClose
    private final Instance instance = Instance.on(
            InMemory.ports(clock), AccessSettings.of(Environment.PRODUCTION).withInternalAddresses());

    private TestMerchant shop;
    private HubBrowser browser;

    @BeforeEach
    void sign_in_a_developer_ten_minutes_ago() {
        shop = instance.openEmptyShop();
        browser = instance.browserOf(Role.DEVELOPER, shop.id());
        clock.pass(Duration.ofMinutes(10));
        browser.open("/");
    }

    private HubBrowser switchTo(String appName) {
        return browser.follow(appName, "Set to Active");
    }

    @Test
    @Tag("P9")
    void the_dialog_asks_for_the_password() {
        switchTo("Refunds").fill("Your password", HubBrowser.PASSWORD).press("SET TO ACTIVE");

        assertThat(browser.row("Refunds").select(".status").text()).isEqualTo("Active");
    }

    @Test
    @Tag("P9")
    void without_the_password_nothing_is_changed() {
        String path = browser.path() + "/" + shop.inactive() + "/activate";

        browser.post(path, "form_token=" + browser.formToken());

        assertThat(browser.heading()).isEqualTo("Set to Active");
        assertThat(browser.open("/").row("Refunds").select(".status").text()).isEqualTo("Not Active");
    }

    @Test
    @Tag("P9")
    void a_wrong_password_is_reported_at_its_field() {
        switchTo("Refunds").fill("Your password", "not the password").press("SET TO ACTIVE");

        assertThat(browser.faults()).singleElement().asString().isEqualTo("That password is not correct.");
        assertThat(browser.open("/").row("Refunds").select(".status").text()).isEqualTo("Not Active");
    }

    @Test
    @Tag("P9")
    void revealing_a_key_asks_for_the_password() {
        browser.press("Payments", "Show app_key of Payments");
        assertThat(browser.heading()).isEqualTo("Show app_key");

        browser.fill("Your password", HubBrowser.PASSWORD).press("Show app_key");

        assertThat(browser.row("Payments").text()).contains(shop.activeKey().text());
    }

    @Test
    @Tag("P9")
    void a_proof_is_valid_for_five_minutes() {
        switchTo("Refunds").fill("Your password", HubBrowser.PASSWORD).press("SET TO ACTIVE");

        clock.pass(Duration.ofMinutes(5));
        switchTo("Payments").press("SET TO ACTIVE");
        assertThat(browser.row("Payments").select(".status").text()).isEqualTo("Active");

        clock.pass(Duration.ofSeconds(1));
        assertThat(switchTo("Refunds").page().select("#proof")).isNotEmpty();
    }

    @Test
    @Tag("S73")
    void a_proof_replaces_the_session_token() {
        String before = browser.cookies().get(COOKIE);
        switchTo("Refunds").fill("Your password", HubBrowser.PASSWORD).press("SET TO ACTIVE");

        assertThat(browser.cookies().get(COOKIE)).isNotEqualTo(before);
        browser.cookies().put(COOKIE, before);
        assertThat(browser.open("/").heading()).isEqualTo("Sign in");
    }

    @Test
    @Tag("P9")
    void an_invitation_requires_a_proof() {
        HubBrowser manager = instance.browserOf(Role.MANAGER, shop.id());
        clock.pass(Duration.ofMinutes(6));

        manager.open("/merchants/" + shop.id() + "/settings/people/invite");
        manager.fill("E-mail address", "accomplice@example.com").tick("Manager").press("Create invitation link");

        assertThat(manager.page().select("#proof")).isNotEmpty();
        assertThat(manager.page().text()).doesNotContain("/link/");
    }

    @Test
    @Tag("P9")
    void renaming_requires_no_proof() {
        browser.follow("Payments", "Edit App Name").fill("App Name", "Checkout").press("Save");

        assertThat(browser.rows()).contains("Checkout");
    }

    @Test
    @Tag("S79")
    void a_session_ends_after_fifteen_minutes_without_use() {
        clock.pass(Duration.ofMinutes(15));

        assertThat(browser.open("/").heading()).isEqualTo("Sign in");
    }
}
