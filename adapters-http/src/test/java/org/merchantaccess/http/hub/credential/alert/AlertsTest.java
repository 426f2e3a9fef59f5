package org.merchantaccess.http.hub.credential.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;

/** Tests the notices about keys and switches on the API Access page. */
final class AlertsTest {

    private final MovableClock clock = new MovableClock();

    @AutoClose
    private final Instance instance = Instance.on(InMemory.ports(clock), AccessSettings.of(Environment.TEST));

    private TestMerchant shop;

    @BeforeEach
    void open_a_shop() {
        shop = instance.openShop();
    }

    private HubBrowser developer() {
        return instance.browserOf(Role.DEVELOPER, shop.id());
    }

    private String page(AppId appId) {
        return "/merchants/" + shop.id() + "/settings/api-access/" + appId;
    }

    private static List<String> warnings(HubBrowser browser) {
        return browser.page().select(".warning").eachText();
    }

    @Test
    void a_leaked_key_is_told_for_seven_days() {
        developer().open(page(shop.active()) + "/keys/1/leaked").press("End the leaked key");

        assertThat(warnings(developer()))
                .containsExactly("Payments: a key was reported as leaked just now (key 1, replaced by key 2).");
        assertThat(developer().follow("Payments").heading()).isEqualTo("Payments");
        clock.pass(Duration.ofDays(6));
        assertThat(warnings(developer())).hasSize(1);
        clock.pass(Duration.ofDays(1));
        assertThat(warnings(developer())).isEmpty();
    }

    @Test
    void an_expired_key_is_told() {
        developer()
                .open(page(shop.active()) + "/keys/1/end-date")
                .fill("End date", "2026-03-02")
                .press("Set end date");
        assertThat(developer().row("Payments").select(".note").eachText())
                .containsExactly("Key 1 expires in less than a day");
        clock.pass(Duration.ofHours(15));
        instance.access().catchUp();

        HubBrowser browser = developer();

        assertThat(warnings(browser)).containsExactly("Payments: a key expired just now (key 1).");
        assertThat(browser.row("Payments").select(".note").eachText()).containsExactly("Key 1 has expired");
    }

    @Test
    void a_switch_that_was_not_made_is_told() {
        developer()
                .open(page(shop.inactive()) + "/schedule")
                .fill("Date and time (UTC)", "2026-03-02T11:00")
                .press("Schedule switch")
                .follow("New app_key")
                .press("Make new app_key");
        clock.pass(Duration.ofHours(1));
        instance.access().catchUp();

        assertThat(warnings(developer()))
                .containsExactly("Refunds: the scheduled switch was not made just now (the App IDs have changed).");
    }

    @Test
    void an_active_app_id_without_a_key_comes_first() {
        developer().open(page(shop.inactive()) + "/keys/1/leaked").press("End the leaked key");
        developer().open(page(shop.active()) + "/keys/1/end").press("End now");

        HubBrowser browser = developer();

        assertThat(warnings(browser))
                .hasSize(2)
                .first()
                .isEqualTo("Payments is active without an app_key. Make a new one.");
        assertThat(browser.row("Payments").select("[data-label=app_key]").text())
                .isEqualTo("None");
        browser.follow("Make a new one.");
        assertThat(browser.heading()).isEqualTo("New app_key");
    }

    @Test
    void a_retiring_key_is_noted_under_the_status() {
        developer().open(page(shop.active()) + "/new-key").press("Make new app_key");

        assertThat(developer().row("Payments").select(".note").eachText())
                .containsExactly("Key 1 retiring, ends 3 Mar 2026");
        clock.pass(Duration.ofHours(2));
        assertThat(developer().row("Payments").select(".note").eachText())
                .containsExactly("Key 1 retiring, ends in 22 hours");
    }

    @Test
    void read_only_members_are_not_told() {
        developer().open(page(shop.active()) + "/keys/1/leaked").press("End the leaked key");

        assertThat(warnings(instance.browserOf(Role.READ_ONLY, shop.id()))).isEmpty();
    }
}
