package org.merchantaccess.http.hub.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Shop;

/** P9 in production: what matters most is done only for who has proved lately that it is still they. */
final class FreshProofTest {

    private static final String COOKIE = "__Host-hub-production";

    private final MovableClock clock = new MovableClock();

    @AutoClose
    private final Instance instance = Instance.on(
            InMemory.ports(clock), AccessSettings.of(Environment.PRODUCTION).withInternalAddresses());

    private Shop shop;
    private HubBrowser browser;

    @BeforeEach
    void aDeveloperHasBeenThereForTenMinutes() {
        shop = instance.openEmptyShop();
        browser = instance.browserOf(Role.DEVELOPER, shop.id());
        clock.pass(Duration.ofMinutes(10));
        browser.open("/");
    }

    private HubBrowser switchTo(String appName) {
        return browser.follow(appName, "Set to Active");
    }

    @Test
    void p9_theDialogAsksForThePasswordAsWell() {
        switchTo("Refunds").fill("Your password", HubBrowser.PASSWORD).press("SET TO ACTIVE");

        assertThat(browser.row("Refunds").select(".status").text()).isEqualTo("Active");
    }

    @Test
    void p9_withoutItNothingIsDone() {
        String path = browser.path() + "/" + shop.inactive() + "/activate";

        browser.post(path, "form_token=" + browser.formToken());

        assertThat(browser.heading()).isEqualTo("Set to Active");
        assertThat(browser.open("/").row("Refunds").select(".status").text()).isEqualTo("Not Active");
    }

    @Test
    void p9_aWrongPasswordIsToldBesideTheField() {
        switchTo("Refunds").fill("Your password", "not the password").press("SET TO ACTIVE");

        assertThat(browser.faults()).singleElement().asString().contains("is not right");
        assertThat(browser.open("/").row("Refunds").select(".status").text()).isEqualTo("Not Active");
    }

    @Test
    void p9_aClickIntoTheFieldOfAKeyAsksForThePassword() {
        browser.press("Payments", "Show the app_key of Payments");
        assertThat(browser.heading()).isEqualTo("Show the app_key");

        browser.fill("Your password", HubBrowser.PASSWORD).press("Show app_key");

        assertThat(browser.row("Payments").text()).contains(shop.activeKey().text());
    }

    @Test
    void p9_theProofCountsForFiveMinutes() {
        switchTo("Refunds").fill("Your password", HubBrowser.PASSWORD).press("SET TO ACTIVE");

        clock.pass(Duration.ofMinutes(5));
        switchTo("Payments").press("SET TO ACTIVE");
        assertThat(browser.row("Payments").select(".status").text()).isEqualTo("Active");

        clock.pass(Duration.ofSeconds(1));
        assertThat(switchTo("Refunds").page().select("#proof")).isNotEmpty();
    }

    @Test
    void s73_withTheProofTheBrowserCarriesAnotherToken() {
        String before = browser.cookies().get(COOKIE);
        switchTo("Refunds").fill("Your password", HubBrowser.PASSWORD).press("SET TO ACTIVE");

        assertThat(browser.cookies().get(COOKIE)).isNotEqualTo(before);
        browser.cookies().put(COOKIE, before);
        assertThat(browser.open("/").heading()).isEqualTo("Sign in");
    }

    @Test
    void p9_nobodyIsInvitedWithoutIt() {
        HubBrowser manager = instance.browserOf(Role.MANAGER, shop.id());
        clock.pass(Duration.ofMinutes(6));

        manager.open("/merchants/" + shop.id() + "/settings/people/invite");
        manager.fill("E-mail address", "accomplice@example.com").tick("Manager").press("Make the link");

        assertThat(manager.page().select("#proof")).isNotEmpty();
        assertThat(manager.page().text()).doesNotContain("/link/");
    }

    @Test
    void p9_aNameIsChangedWithoutIt() {
        browser.follow("Payments", "Edit App Name").fill("App Name", "Checkout").press("Save");

        assertThat(browser.rows()).contains("Checkout");
    }

    @Test
    void s79_afterFifteenMinutesWithoutUseTheSessionIsDead() {
        clock.pass(Duration.ofMinutes(15));

        assertThat(browser.open("/").heading()).isEqualTo("Sign in");
    }
}
