package org.merchantaccess.http.hub.allowlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.json;
import static org.merchantaccess.http.fixture.Responses.object;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
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

class RemovingAddressesTest {

    private static final String OFFICE = "203.0.113.0/24";

    @AutoClose
    private final Instance instance = Instance.test();

    private final TestMerchant shop = instance.openShop();

    private HubBrowser openDialog() {
        return instance.browserOf(Role.DEVELOPER, shop.id()).follow("Allowlist").follow(OFFICE, "Remove");
    }

    @Test
    void callers_of_a_removed_entry_are_refused() {
        HubBrowser browser = openDialog();

        assertThat(browser.heading()).isEqualTo("Remove address");
        browser.press("Remove address");

        assertThat(browser.notice())
                .isEqualTo("Entry removed. Calls from there are refused unless another entry allows them.");
        assertThat(browser.text()).contains("No addresses allowed yet");
        assertThat(instance.api().answer(shop.login()).status()).isEqualTo(401);
    }

    @Test
    void the_dialog_shows_affected_addresses() {
        instance.tokenOf(shop);
        instance.tokenOf(shop);
        instance.access().catchUp();

        HubBrowser browser = openDialog();

        assertThat(browser.text()).contains("These addresses will be refused from their next call:");
        assertThat(browser.row("203.0.113.7").select("td").eachText()).containsExactly("2", "0", "just now");
        assertThat(browser.page().select("dialog button.danger").text()).isEqualTo("Remove address");
    }

    @Test
    void without_affected_addresses_the_dialog_shows_no_warning() {
        instance.post(shop.path("/allowlist"), object("range", "203.0.113.7"));
        instance.tokenOf(shop);
        instance.access().catchUp();

        HubBrowser browser = openDialog();

        assertThat(browser.text()).contains("No recent use is affected");
        assertThat(browser.text()).doesNotContain("This is the last entry");
        assertThat(browser.page().select("dialog .danger")).isEmpty();
    }

    @Test
    void addresses_counted_together_are_shown_as_well() {
        for (int last = 1; last <= Usage.MAX_ADDRESSES + 1; last++) {
            instance.api().answer(shop.login().from("203.0.113." + last));
        }
        instance.post(shop.path("/allowlist"), object("range", "203.0.113.0/25"));
        instance.access().catchUp();

        HubBrowser browser = openDialog();

        assertThat(browser.text())
                .contains("Other addresses are counted together. Those that only this entry allows will be refused.")
                .contains("These addresses may be refused")
                .doesNotContain("No recent use is affected");
        assertThat(browser.row("other addresses").select("td").eachText()).containsExactly("1", "0", "just now");
        assertThat(browser.page().select("dialog button.danger").text()).isEqualTo("Remove address");
    }

    @Test
    void the_dialog_names_the_last_entry() {
        assertThat(openDialog().text())
                .contains("This is the last entry. Without it, all logins and calls are refused.");
    }

    @Test
    @Tag("S62")
    void an_outdated_version_is_not_changed() {
        HubBrowser browser = openDialog();
        instance.post(shop.path("/app-ids"), object("app_name", "Kiosk"));

        browser.press("Remove address");

        assertThat(browser.faults()).singleElement().asString().contains("This was changed in the meantime");
        assertThat(browser.press("Remove address").notice()).isNotEmpty();
    }

    @Test
    void a_removed_entry_is_not_found() {
        HubBrowser browser = openDialog();
        String path = browser.path();
        browser.press("Remove address");

        assertThat(browser.open(path).status()).isEqualTo(404);
        String token = "form_token="
                + browser.open("/merchants/" + shop.id() + "/settings/allowlist")
                        .formToken();
        assertThat(browser.post(path, token).status()).isEqualTo(404);
    }

    @Test
    @Tag("S56")
    void an_entry_of_another_merchant_is_not_found() {
        TestMerchant other = instance.openShop();
        String entry = entryOf(other);
        HubBrowser browser = openDialog();
        String path = "/merchants/" + shop.id() + "/settings/allowlist/" + entry + "/remove";

        assertThat(browser.post(path, "form_token=" + browser.formToken()).status())
                .isEqualTo(404);
        assertThat(entryOf(other)).isEqualTo(entry);
        assertThat(browser.open(path).status()).isEqualTo(404);
    }

    private String entryOf(TestMerchant merchant) {
        return json(instance.manage(TestRequest.get(merchant.path("/allowlist"))))
                .at("/data/0/entry_id")
                .textValue();
    }

    @Test
    void read_only_members_remove_nothing() {
        HubBrowser browser = instance.browserOf(Role.READ_ONLY, shop.id()).follow("Allowlist");
        String path = "/merchants/" + shop.id() + "/settings/allowlist/" + entryOf(shop) + "/remove";

        assertThat(browser.post(path, "form_token=" + browser.formToken()).status())
                .isEqualTo(403);
        assertThat(instance.total(shop.path("/allowlist"))).isEqualTo(1);
    }

    @Test
    @Tag("P9")
    void production_requires_a_fresh_proof() {
        MovableClock clock = new MovableClock();
        try (Instance production = Instance.on(InMemory.ports(clock), AccessSettings.of(Environment.PRODUCTION))) {
            TestMerchant merchant = production.openEmptyShop();
            production.post(merchant.path("/allowlist"), object("range", "192.30.252.0/22"));
            HubBrowser browser =
                    production.browserOf(Role.MANAGER, merchant.id()).follow("Allowlist");
            clock.pass(Duration.ofMinutes(6));

            browser.follow("192.30.252.0/22", "Remove").press("Remove address");
            assertThat(production.total(merchant.path("/allowlist"))).isEqualTo(1);
            browser.fill("Your password", HubBrowser.PASSWORD).press("Remove address");

            assertThat(production.total(merchant.path("/allowlist"))).isZero();
        }
    }
}
