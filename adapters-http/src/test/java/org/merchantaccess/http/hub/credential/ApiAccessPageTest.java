package org.merchantaccess.http.hub.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Shop;

/** What the seeds say of the page of App IDs. */
final class ApiAccessPageTest {

    @AutoClose
    private final Instance instance = Instance.test();

    private Shop shop;
    private HubBrowser browser;

    @BeforeEach
    void aDeveloperLooksAtTheAppIds() {
        shop = instance.openShop();
        browser = instance.browserOf(Role.DEVELOPER, shop.id());
    }

    @Test
    void whoComesIsLedToTheAppIds() {
        assertThat(browser.heading()).isEqualTo("API Access");
        assertThat(browser.rows()).containsExactly("Payments", "Refunds");
    }

    @Test
    void r3_aNewAppIdAppearsInTheListAndIsNotActive() {
        browser.follow("Create App ID").fill("App Name", "Till 7").press("Create App ID");

        assertThat(browser.notice()).contains("Not Active");
        assertThat(browser.row("Till 7").text()).contains("Not Active").contains("never");
    }
}
