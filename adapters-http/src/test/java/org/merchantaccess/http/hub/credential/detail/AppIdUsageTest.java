package org.merchantaccess.http.hub.credential.detail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;

/** Tests the charts, the refused requests and the connection details on the page of an App ID. */
final class AppIdUsageTest {

    private static final String OFFICE = "203.0.113.7";
    private static final String BRANCH = "203.0.113.8";
    private static final String UNLISTED_ADDRESS = "198.51.100.9";

    private final MovableClock clock = new MovableClock();

    @AutoClose
    private final Instance instance = Instance.on(InMemory.ports(clock), AccessSettings.of(Environment.TEST));

    private TestMerchant shop;

    @BeforeEach
    void open_a_shop() {
        shop = instance.openShop();
    }

    private HubBrowser open(String query) {
        return instance.browserOf(Role.READ_ONLY, shop.id())
                .open("/merchants/" + shop.id() + "/settings/api-access/" + shop.active() + query);
    }

    private void logIn(int times, String from) {
        for (int i = 0; i < times; i++) {
            instance.api().answer(shop.login().from(from));
        }
        instance.access().catchUp();
    }

    private static List<String> totals(HubBrowser browser) {
        return browser.page().select("#usage figcaption").eachText();
    }

    @Test
    void an_unused_app_id_shows_what_to_do_instead_of_empty_charts() {
        HubBrowser browser = open("");

        assertThat(browser.page().select("#usage .empty").text()).startsWith("No requests in the last 7 days");
        assertThat(browser.page().select(".chart")).isEmpty();
        assertThat(browser.follow("guide").heading()).isEqualTo("Guide");
    }

    @Test
    void logins_calls_and_refusals_are_drawn_and_listed_as_a_table() {
        logIn(3, OFFICE);
        instance.api().answer(shop.login().from(UNLISTED_ADDRESS));
        instance.access().catchUp();

        HubBrowser browser = open("");

        assertThat(totals(browser)).containsExactly("Logins 3", "Calls 0", "Refused 1");
        assertThat(browser.page().select("[role=img]").eachAttr("aria-label"))
                .contains("Logins, 7 days: 3 in total, at most 3 (2 Mar 2026, 06:00–12:00 UTC).");
        assertThat(browser.page().select("table.numbers tr:last-child").eachText())
                .contains("2 Mar 2026, 06:00–12:00 UTC 3 0 1");
    }

    @Test
    void links_switch_the_period() {
        logIn(2, OFFICE);
        clock.pass(Duration.ofDays(2));
        logIn(1, OFFICE);

        HubBrowser browser = open("");

        assertThat(totals(browser)).startsWith("Logins 3");
        assertThat(totals(browser.follow("24 hours"))).startsWith("Logins 1");
        clock.pass(Duration.ofDays(8));
        assertThat(open("?period=7d").text()).contains("No requests in the last 7 days");
        assertThat(totals(open("?period=30d"))).startsWith("Logins 3");
        assertThat(browser.page().select(".periods [aria-current=true]").text()).isEqualTo("24 hours");
    }

    @Test
    void an_unknown_period_shows_7_days() {
        assertThat(open("?period=1y")
                        .page()
                        .select(".periods [aria-current=true]")
                        .text())
                .isEqualTo("7 days");
    }

    @Test
    void a_dialog_leads_back_to_the_period() {
        HubBrowser browser = instance.browserOf(Role.DEVELOPER, shop.id())
                .open("/merchants/" + shop.id() + "/settings/api-access/" + shop.active() + "?period=30d")
                .follow("Edit description")
                .fill("Owner", "Ops")
                .press("Save");

        assertThat(browser.page().select(".periods [aria-current=true]").text()).isEqualTo("30 days");
    }

    @Test
    void addresses_are_listed_with_their_share_and_last_use() {
        logIn(3, OFFICE);
        logIn(1, BRANCH);

        HubBrowser browser = open("");

        assertThat(browser.row(OFFICE).select("td").eachText()).containsExactly("75%", "3", "0", "just now");
        assertThat(browser.row(BRANCH).select("td").eachText()).startsWith("25%", "1");
        assertThat(browser.row(BRANCH).select("rect").eachAttr("width")).containsExactly("100%", "25%");
    }

    @Test
    void refused_requests_are_listed_and_lead_to_what_to_do() {
        instance.api().answer(shop.login().from(UNLISTED_ADDRESS));
        instance.api().answer(shop.login().from(UNLISTED_ADDRESS));
        instance.access().catchUp();

        HubBrowser browser = open("");

        assertThat(browser.row("Address not on the allowlist").text())
                .contains(UNLISTED_ADDRESS, "just now", "2 times");
        browser.follow("Show what to do about them");
        assertThat(browser.heading()).isEqualTo("Refused requests");
        assertThat(browser.path()).endsWith("?search=" + shop.active());
    }

    @Test
    void connection_details_have_a_placeholder_for_the_key() {
        HubBrowser browser = open("");

        assertThat(browser.page().select("[data-connection] pre").eachText())
                .containsExactly(
                        "LOGIN_URL=https://api.example.com/v1/login\nAPP_ID=" + shop.active()
                                + "\nAPP_KEY=your app_key",
                        "{\n  \"login_url\": \"https://api.example.com/v1/login\",\n  \"app_id\": \"" + shop.active()
                                + "\",\n  \"app_key\": \"your app_key\"\n}");
        assertThat(browser.response().body()).doesNotContain(shop.activeKey().text());
    }

    @Test
    void connection_details_contain_the_current_key_while_it_is_shown() {
        HubBrowser browser = instance.browserOf(Role.DEVELOPER, shop.id())
                .follow("Payments", "Payments")
                .press("Show app_key 1");

        assertThat(browser.page().select("[data-connection] .shown-once").eachText())
                .containsExactly(shop.activeKey().text(), shop.activeKey().text());
        assertThat(browser.open(browser.path()).page().select("[data-connection] .shown-once"))
                .isEmpty();
    }
}
