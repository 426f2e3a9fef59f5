package org.merchantaccess.http.hub.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;

/** How somebody sees where they are signed in, and ends it. */
class OwnSessionsTest {

    private static final String ELSEWHERE = "198.51.100.7";

    private final MovableClock clock = new MovableClock();

    @AutoClose
    private final Instance instance = Instance.on(InMemory.ports(clock), AccessSettings.of(Environment.TEST));

    private final MerchantId shop = instance.openMerchant();
    private HubBrowser browser;
    private HubBrowser elsewhere;

    @BeforeEach
    void somebody_is_signed_in_twice() {
        browser = instance.browserOf(Role.DEVELOPER, shop);
        clock.pass(Duration.ofMinutes(10));
        elsewhere = new HubBrowser(instance)
                .movedTo(ELSEWHERE)
                .open("/sign-in")
                .fill("E-mail address", "developer1@example.com")
                .fill("Password", HubBrowser.PASSWORD)
                .press("Sign in");
        browser.follow("Your account");
    }

    @Test
    void one_sees_when_and_from_where() {
        assertThat(browser.rows()).containsExactly("203.0.113.9 this one", ELSEWHERE);
        assertThat(browser.row("203.0.113.9").text()).contains("10 minutes ago just now");
        assertThat(browser.row(ELSEWHERE).text()).contains("just now just now");
    }

    @Test
    void s79_a_session_that_was_ended_elsewhere_is_dead() {
        browser.press(ELSEWHERE, "End");

        assertThat(browser.notice()).isEqualTo("That session has ended.");
        assertThat(browser.rows()).containsExactly("203.0.113.9 this one");
        assertThat(elsewhere.open("/").heading()).isEqualTo("Sign in");
    }

    @Test
    void the_session_one_is_in_is_ended_by_signing_out() {
        assertThat(browser.row("203.0.113.9").select("button")).isEmpty();
    }

    @Test
    void a_button_says_which_session_it_ends() {
        assertThat(browser.row(ELSEWHERE).select("button").attr("aria-label"))
                .isEqualTo("End the session from 198.51.100.7 that was started 2 Mar 2026, 10:10:00 UTC");
    }

    @Test
    void s56_nobody_ends_the_session_of_somebody_else() {
        HubBrowser other = instance.browserOf(Role.MANAGER, shop).follow("Your account");
        String path = browser.row(ELSEWHERE).select("form").attr("action");

        assertThat(other.post(path, "form_token=" + other.formToken()).status()).isEqualTo(404);

        assertThat(other.open("/account").rows()).hasSize(1);
        assertThat(elsewhere.open("/").heading()).isEqualTo("API Access");
    }

    @Test
    void nobody_sees_an_account_without_signing_in() {
        assertThat(new HubBrowser(instance).open("/account").heading()).isEqualTo("Sign in");
    }
}
