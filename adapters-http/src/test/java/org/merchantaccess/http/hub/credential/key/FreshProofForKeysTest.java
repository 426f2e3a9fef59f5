package org.merchantaccess.http.hub.credential.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
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

/** In production, changes of keys need a fresh proof of identity. */
@Tag("P9")
final class FreshProofForKeysTest {

    private final MovableClock clock = new MovableClock();

    @AutoClose
    private final Instance instance = Instance.on(InMemory.ports(clock), AccessSettings.of(Environment.PRODUCTION));

    @Test
    void the_dialog_asks_for_the_password_after_five_minutes() {
        TestMerchant shop = instance.openShop();
        HubBrowser browser = instance.browserOf(Role.MANAGER, shop.id());
        clock.pass(Duration.ofMinutes(6));
        browser.follow("Payments", "Payments").follow("New app_key");
        assertThat(browser.text()).contains("Confirm it's you.");

        browser.tick("3 days").fill("Your password", "not the password").press("Make new app_key");
        assertThat(browser.faults()).containsExactly("That password is not correct.");
        assertThat(browser.page().select("input[name=grace][checked]").val()).isEqualTo("3d");

        clock.pass(Duration.ofSeconds(2));
        browser.fill("Your password", HubBrowser.PASSWORD).press("Make new app_key");
        assertThat(browser.notice()).startsWith("New app_key made.");
        assertThat(browser.row("Key 1").text()).contains("Retiring, ends 5 Mar 2026, 10:06:02 UTC");
    }
}
