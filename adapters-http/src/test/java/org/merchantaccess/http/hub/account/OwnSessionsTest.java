package org.merchantaccess.http.hub.account;

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
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;

/** Tests the list of active sessions. */
class OwnSessionsTest {

    private static final String ELSEWHERE = "198.51.100.7";

    private final MovableClock clock = new MovableClock();

    @AutoClose
    private final Instance instance = Instance.on(InMemory.ports(clock), AccessSettings.of(Environment.TEST));

    private final MerchantId shop = instance.openMerchant();
    private HubBrowser browser;
    private HubBrowser elsewhere;

    @BeforeEach
    void sign_in_from_two_addresses() {
        browser = instance.browserOf(Role.DEVELOPER, shop);
        clock.pass(Duration.ofMinutes(10));
        elsewhere = new HubBrowser(instance)
                .fromAddress(ELSEWHERE)
                .open("/sign-in")
                .fill("E-mail address", "developer1@example.com")
                .fill("Password", HubBrowser.PASSWORD)
                .press("Sign in");
        browser.follow("Your account");
    }

    @Test
    void shows_time_and_address_of_each_session() {
        assertThat(browser.rows()).containsExactly("203.0.113.9 this session", ELSEWHERE);
        assertThat(browser.row("203.0.113.9").text()).contains("10 minutes ago just now");
        assertThat(browser.row(ELSEWHERE).text()).contains("just now just now");
    }

    @Test
    @Tag("S79")
    void an_ended_session_is_no_longer_accepted() {
        browser.press(ELSEWHERE, "End session");

        assertThat(browser.notice()).isEqualTo("Session ended.");
        assertThat(browser.rows()).containsExactly("203.0.113.9 this session");
        assertThat(elsewhere.open("/").heading()).isEqualTo("Sign in");
    }

    @Test
    @Tag("S79")
    void all_other_sessions_are_ended_at_once() {
        HubBrowser third = new HubBrowser(instance)
                .fromAddress("192.0.2.80")
                .open("/sign-in")
                .fill("E-mail address", "developer1@example.com")
                .fill("Password", HubBrowser.PASSWORD)
                .press("Sign in");

        browser.open("/account").press("End all other sessions");

        assertThat(browser.notice()).isEqualTo("All other sessions ended.");
        assertThat(browser.rows()).containsExactly("203.0.113.9 this session");
        assertThat(browser.controls()).doesNotContain("End all other sessions");
        assertThat(elsewhere.open("/").heading()).isEqualTo("Sign in");
        assertThat(third.open("/").heading()).isEqualTo("Sign in");
    }

    @Test
    void the_current_session_has_no_button_to_end_it() {
        assertThat(browser.row("203.0.113.9").select("button")).isEmpty();
    }

    @Test
    void each_button_names_its_session() {
        assertThat(browser.row(ELSEWHERE).select("button").attr("aria-label"))
                .isEqualTo("End session from 198.51.100.7, started 2 Mar 2026, 10:10:00 UTC");
    }

    @Test
    @Tag("S56")
    void a_session_of_another_person_is_not_found() {
        HubBrowser other = instance.browserOf(Role.MANAGER, shop).follow("Your account");
        String path = browser.row(ELSEWHERE).select("form").attr("action");

        assertThat(other.post(path, "form_token=" + other.formToken()).status()).isEqualTo(404);

        assertThat(other.open("/account").rows()).hasSize(1);
        assertThat(elsewhere.open("/").heading()).isEqualTo("API Access");
    }

    @Test
    void the_account_page_requires_sign_in() {
        assertThat(new HubBrowser(instance).open("/account").heading()).isEqualTo("Sign in");
    }
}
