package org.merchantaccess.http.hub.allowlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.json;
import static org.merchantaccess.http.fixture.Answers.object;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

class RemovingAddressesTest {

    private static final String OFFICE = "203.0.113.0/24";

    @AutoClose
    private final Instance instance = Instance.test();

    private final Shop shop = instance.openShop();

    private HubBrowser asked() {
        return instance.browserOf(Role.DEVELOPER, shop.id()).follow("Allowlist").follow(OFFICE, "Remove");
    }

    @Test
    void an_entry_that_is_removed_lets_nobody_in() {
        HubBrowser browser = asked();

        assertThat(browser.heading()).isEqualTo("Remove address");
        browser.press("Remove address");

        assertThat(browser.notice()).isEqualTo("No call from there is let in any more.");
        assertThat(browser.text()).contains("Nobody can call yet");
        assertThat(instance.api().answer(shop.login()).status()).isEqualTo(401);
    }

    @Test
    void who_would_be_cut_off_is_shown_before() {
        instance.tokenOf(shop);
        instance.tokenOf(shop);
        instance.access().catchUp();

        HubBrowser browser = asked();

        assertThat(browser.text()).contains("These will be refused from their next call on");
        assertThat(browser.row("203.0.113.7").select("td").eachText()).containsExactly("2", "0", "just now");
        assertThat(browser.page().select("dialog button.danger").text()).isEqualTo("Remove address");
    }

    @Test
    void where_nobody_would_be_it_says_so_and_is_not_dangerous() {
        instance.post(shop.path("/allowlist"), object("range", "203.0.113.7"));
        instance.tokenOf(shop);
        instance.access().catchUp();

        HubBrowser browser = asked();

        assertThat(browser.text()).contains("Nobody who called in the last hour would be cut off");
        assertThat(browser.text()).doesNotContain("It is the last entry");
        assertThat(browser.page().select("dialog .danger")).isEmpty();
    }

    @Test
    void the_last_one_is_told_to_be_the_last() {
        assertThat(asked().text()).contains("It is the last entry. Without it nobody can call at all.");
    }

    @Test
    void s62_what_was_not_shown_is_not_removed() {
        HubBrowser browser = asked();
        instance.post(shop.path("/app-ids"), object("app_name", "Kiosk"));

        browser.press("Remove address");

        assertThat(browser.faults()).singleElement().asString().contains("Somebody else changed this meanwhile");
        assertThat(browser.press("Remove address").notice()).isNotEmpty();
    }

    @Test
    void one_that_is_gone_is_not_there() {
        HubBrowser browser = asked();
        String path = browser.path();
        browser.press("Remove address");

        assertThat(browser.open(path).status()).isEqualTo(404);
        String token = "form_token="
                + browser.open("/merchants/" + shop.id() + "/settings/allowlist")
                        .formToken();
        assertThat(browser.post(path, token).status()).isEqualTo(404);
    }

    @Test
    void s56_neither_is_one_of_another_merchant() {
        Shop other = instance.openShop();
        String entry = entryOf(other);
        HubBrowser browser = asked();
        String path = "/merchants/" + shop.id() + "/settings/allowlist/" + entry + "/remove";

        assertThat(browser.post(path, "form_token=" + browser.formToken()).status())
                .isEqualTo(404);
        assertThat(entryOf(other)).isEqualTo(entry);
        assertThat(browser.open(path).status()).isEqualTo(404);
    }

    private String entryOf(Shop merchant) {
        return json(instance.manage(Sent.get(merchant.path("/allowlist"))))
                .at("/data/0/entry_id")
                .textValue();
    }

    @Test
    void who_may_only_read_removes_nothing() {
        HubBrowser browser = instance.browserOf(Role.READ_ONLY, shop.id()).follow("Allowlist");
        String path = "/merchants/" + shop.id() + "/settings/allowlist/" + entryOf(shop) + "/remove";

        assertThat(browser.post(path, "form_token=" + browser.formToken()).status())
                .isEqualTo(403);
        assertThat(instance.total(shop.path("/allowlist"))).isEqualTo(1);
    }

    @Test
    void p9_in_production_a_fresh_proof_is_asked_for() {
        MovableClock clock = new MovableClock();
        try (Instance production = Instance.on(InMemory.ports(clock), AccessSettings.of(Environment.PRODUCTION))) {
            Shop merchant = production.openEmptyShop();
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
