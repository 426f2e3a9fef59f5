package org.merchantaccess.http.hub.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.object;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

/** Tests the readiness shown in the dialog that sets an App ID to active. */
class ActivateAppIdDialogTest {

    private static final String OFFICE = "203.0.113.7";
    private static final String WAREHOUSE = "203.0.113.20";
    private static final String UNLISTED_ADDRESS = "198.51.100.9";

    private final MovableClock clock = new MovableClock();

    @AutoClose
    private final Instance instance = Instance.on(InMemory.ports(clock), AccessSettings.of(Environment.TEST));

    private final TestMerchant shop = instance.openShop();

    private void uses(String address) {
        instance.api().answer(shop.login().from(address));
    }

    private void tries(String address) {
        instance.api()
                .answer(TestMerchant.login(shop.inactive(), shop.inactiveKey().text())
                        .from(address));
    }

    private HubBrowser openDialog() {
        instance.access().catchUp();
        return instance.browserOf(Role.DEVELOPER, shop.id()).follow("Refunds", "Set to Active");
    }

    private static List<String> row(HubBrowser browser, String address) {
        return browser.row(address).select("td").eachText();
    }

    private static String verdict(HubBrowser browser) {
        return browser.page().select(".facts > p:first-of-type").text();
    }

    @Test
    void no_address_has_tried_the_new_app_id() {
        uses(OFFICE);
        uses(WAREHOUSE);

        HubBrowser browser = openDialog();

        assertThat(verdict(browser))
                .isEqualTo(
                        "Refunds has not been tried yet. Install its app_key on the systems that use Payments, or they"
                                + " will fail to log in.");
        assertThat(row(browser, OFFICE)).containsExactly("1 login, 0 calls, last just now", "no", "Not tried yet");
        assertThat(browser.text()).contains("Before you switch", "Counts may lag by up to 5 seconds.");
    }

    @Test
    void one_of_two_addresses_has_tried_the_new_app_id() {
        uses(OFFICE);
        uses(WAREHOUSE);
        tries(OFFICE);
        tries(OFFICE);

        HubBrowser browser = openDialog();

        assertThat(verdict(browser)).startsWith("1 of 2 addresses has tried Refunds.");
        assertThat(row(browser, OFFICE))
                .containsExactly("1 login, 0 calls, last just now", "2 times, last just now", "Ready");
        assertThat(row(browser, WAREHOUSE)).endsWith("no", "Not tried yet");
    }

    @Test
    void both_addresses_have_tried_the_new_app_id() {
        uses(OFFICE);
        uses(WAREHOUSE);
        tries(OFFICE);
        tries(WAREHOUSE);

        HubBrowser browser = openDialog();

        assertThat(verdict(browser))
                .isEqualTo("Your systems are ready. Every address that used Payments in the last hour has tried the"
                        + " app_key of Refunds.");
        assertThat(browser.page().select(".facts .unready")).isEmpty();
    }

    @Test
    void the_only_try_came_from_an_address_that_is_not_allowed() {
        uses(OFFICE);
        uses(WAREHOUSE);
        tries(UNLISTED_ADDRESS);

        HubBrowser browser = openDialog();

        assertThat(verdict(browser)).startsWith("Refunds has not been tried from an allowed address yet.");
        assertThat(browser.text())
                .contains("Tried from " + UNLISTED_ADDRESS + ", which is not on the allowlist: it will be refused.");
        assertThat(row(browser, UNLISTED_ADDRESS))
                .containsExactly("not used", "1 time, last just now", "Not on the allowlist: refused");
    }

    @Test
    void another_allowed_address_has_tried() {
        uses(OFFICE);
        tries(WAREHOUSE);

        assertThat(verdict(openDialog())).startsWith("No address in use has tried Refunds.");
    }

    @Test
    void an_address_that_has_tried_is_no_longer_allowed() {
        instance.post(shop.path("/allowlist"), object("range", UNLISTED_ADDRESS));
        uses(OFFICE);
        uses(UNLISTED_ADDRESS);
        tries(OFFICE);
        tries(UNLISTED_ADDRESS);
        instance.browserOf(Role.DEVELOPER, shop.id())
                .follow("Allowlist")
                .follow(UNLISTED_ADDRESS, "Remove")
                .press("Remove address");

        HubBrowser browser = openDialog();

        assertThat(verdict(browser)).startsWith("1 of 2 addresses is ready for Refunds.");
        assertThat(row(browser, UNLISTED_ADDRESS)).endsWith("1 time, last just now", "Not on the allowlist: refused");
    }

    @Test
    void more_addresses_are_in_use_than_are_counted_one_by_one() {
        for (int last = 1; last <= Usage.MAX_ADDRESSES + 1; last++) {
            uses("203.0.113." + last);
        }
        for (int last = 1; last <= Usage.MAX_ADDRESSES; last++) {
            tries("203.0.113." + last);
        }

        HubBrowser browser = openDialog();

        assertThat(verdict(browser)).startsWith("Not every address can be compared.");
        assertThat(row(browser, "other addresses")).endsWith("no", "Cannot be compared");
    }

    @Test
    void the_outgoing_app_id_was_not_used_in_the_last_hour() {
        uses(OFFICE);
        instance.access().catchUp();
        clock.pass(Duration.ofHours(3));
        tries(OFFICE);

        HubBrowser browser = openDialog();

        assertThat(verdict(browser)).startsWith("There is nothing to compare. Payments was not used in the last hour.");
        assertThat(browser.text()).contains("was not used in the last hour. Last used: 3 hours ago");
    }

    @Test
    void a_try_before_the_last_switch_does_not_count() {
        tries(OFFICE);
        clock.pass(Duration.ofMinutes(1));
        instance.manage(TestRequest.post(shop.path(shop.inactive(), "/activate")));
        instance.manage(TestRequest.post(shop.path(shop.active(), "/activate")));

        HubBrowser browser = openDialog();

        assertThat(verdict(browser)).startsWith("Refunds has not been tried yet.");
        assertThat(row(browser, OFFICE)).endsWith("Tried before Payments became active");
    }

    @Test
    void a_suspended_merchant_is_not_ready() {
        uses(OFFICE);
        tries(OFFICE);
        instance.manage(TestRequest.post(shop.path("/suspend")));

        assertThat(verdict(openDialog()))
                .isEqualTo("This merchant is suspended. All logins and calls are refused until it is resumed.");
    }

    @Test
    void no_app_id_is_active() {
        TestMerchant empty = instance.openEmptyShop();
        HubBrowser browser = instance.browserOf(Role.DEVELOPER, empty.id()).follow("Refunds", "Set to Active");

        assertThat(browser.text())
                .contains("Refunds has not been tried yet.", "No App ID is active, so none will be deactivated.");
        assertThat(browser.page().select(".uses")).isEmpty();
    }

    @Test
    void the_active_app_id_is_reported_as_already_active() {
        HubBrowser browser = instance.browserOf(Role.DEVELOPER, shop.id());

        browser.open(browser.path() + "/" + shop.active() + "/activate");

        assertThat(verdict(browser)).isEqualTo("Payments is active already. Nothing would change.");
        assertThat(browser.text()).doesNotContain("No App ID is active");
        assertThat(browser.press("SET TO ACTIVE").notice()).isEqualTo("The App ID is active.");
    }
}
