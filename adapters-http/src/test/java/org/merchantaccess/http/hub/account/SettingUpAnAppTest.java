package org.merchantaccess.http.hub.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.session.AuthenticatorApp;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;

/** How somebody sets an authenticator app up, and takes it off. */
class SettingUpAnAppTest {

    private static final String EMAIL = "developer1@example.com";
    private static final String LABEL = "Code of your app";
    private static final Duration NEXT_CODE = Duration.ofSeconds(30);
    private static final Duration NO_LONGER_FRESH = Duration.ofMinutes(6);

    private final MovableClock clock = new MovableClock();

    @AutoClose
    private final Instance instance = Instance.on(InMemory.ports(clock), AccessSettings.of(Environment.TEST));

    private HubBrowser browser;

    @BeforeEach
    void somebody_looks_at_their_account() {
        browser = instance.browserOf(Role.DEVELOPER, instance.openMerchant()).follow("Your account");
    }

    @Test
    void s82_from_the_first_code_on_a_code_is_asked_for() {
        AuthenticatorApp app = begin();
        browser.fill(LABEL, app.codeAt(clock.instant())).press("Turn it on");
        clock.pass(NEXT_CODE);

        assertThat(browser.notice()).isEqualTo("From now on the Hub asks for a code of your app when you sign in.");
        HubBrowser elsewhere = signIn();
        assertThat(elsewhere.heading()).isEqualTo("Enter your code");
        elsewhere.fill("Six digits", app.codeAt(clock.instant())).press("Sign in");
        assertThat(elsewhere.heading()).isEqualTo("API Access");
    }

    @Test
    void s82_before_the_first_code_none_is_asked_for() {
        begin();

        assertThat(browser.open("/account").text()).contains("Off");
        assertThat(signIn().heading()).isEqualTo("API Access");
    }

    @Test
    void s79_who_was_signed_in_without_a_code_is_so_no_more() {
        HubBrowser elsewhere = signIn();

        turnOn();

        assertThat(elsewhere.open("/").heading()).isEqualTo("Sign in");
        assertThat(browser.open("/").heading()).isEqualTo("API Access");
    }

    @Test
    void s82_a_wrong_code_is_asked_for_again_and_the_secret_is_not_shown_again() {
        AuthenticatorApp app = begin();
        String secret = shownSecret();

        browser.fill(LABEL, "12 34").press("Turn it on");

        assertThat(browser.heading()).isEqualTo("Enter the code of your app");
        assertThat(browser.faults()).singleElement().asString().contains("The code is not right");
        assertThat(browser.answer().body()).doesNotContain(secret, secret.replace(" ", ""), "<svg");
        clock.pass(Duration.ofSeconds(2));
        browser.fill(LABEL, app.codeAt(clock.instant())).press("Turn it on");
        assertThat(browser.text()).contains("From now on");
    }

    @Test
    void who_has_not_got_the_secret_starts_again_with_another() {
        begin();
        String first = shownSecret();

        browser.fill(LABEL, "123456").press("Turn it on").follow("start again").press("Continue");

        assertThat(shownSecret()).isNotEqualTo(first);
    }

    @Test
    void a_code_may_be_typed_as_the_app_shows_it() {
        String code = begin().codeAt(clock.instant());

        browser.fill(LABEL, code.substring(0, 3) + " " + code.substring(3)).press("Turn it on");

        assertThat(browser.notice()).contains("From now on");
    }

    @Test
    void s80_the_secret_is_shown_in_the_answer_to_the_form_and_never_again() {
        begin();
        String secret = shownSecret();

        for (String path : List.of("/account", "/account/second-factor", "/account/second-factor/confirm")) {
            assertThat(browser.open(path).answer().body())
                    .as(path)
                    .doesNotContain(secret, secret.replace(" ", ""), "<svg");
        }
    }

    @Test
    void the_secret_is_shown_in_groups_of_four() {
        begin();

        assertThat(shownSecret()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
    }

    @Test
    void p9_who_proved_it_long_ago_proves_again_that_it_is_they() {
        clock.pass(NO_LONGER_FRESH);
        browser.open("/account").follow("Set up an app");
        browser.press("Continue");
        assertThat(browser.page().select("svg")).isEmpty();

        browser.fill("Your password", "wrong horse battery").press("Continue");
        assertThat(browser.faults()).singleElement().asString().contains("password is not right");
        clock.pass(Duration.ofSeconds(2));
        browser.fill("Your password", HubBrowser.PASSWORD).press("Continue");

        assertThat(browser.page().select("svg")).hasSize(1);
    }

    @Test
    void p9_s82_who_takes_it_off_proves_it_with_a_code() {
        AuthenticatorApp app = turnOn();
        clock.pass(NO_LONGER_FRESH);
        browser.open("/account").follow("Remove the app").press("Remove");
        assertThat(browser.open("/account").text()).contains("On");

        browser.follow("Remove the app")
                .fill("Code of your authenticator app", app.codeAt(clock.instant()))
                .press("Remove");

        assertThat(browser.notice()).isEqualTo("The Hub no longer asks for a code when you sign in.");
        assertThat(signIn().heading()).isEqualTo("API Access");
    }

    @Test
    void p8_a_code_that_signed_in_proves_nothing_more() {
        AuthenticatorApp app = turnOn();
        clock.pass(NO_LONGER_FRESH);
        String code = app.codeAt(clock.instant());
        signIn().fill("Six digits", code).press("Sign in");

        browser.open("/account")
                .follow("Remove the app")
                .fill("Code of your authenticator app", code)
                .press("Remove");

        assertThat(browser.faults()).singleElement().asString().contains("was used before");
    }

    @Test
    void there_is_one_app_at_a_time() {
        turnOn();

        browser.open("/account/second-factor").press("Continue");

        assertThat(browser.faults()).containsExactly("There is an authenticator app already. Please remove it first.");
    }

    @Test
    void without_an_app_there_is_nothing_to_take_off() {
        browser.open("/account/second-factor/remove").press("Remove");

        assertThat(browser.faults()).hasSize(1);
        assertThat(browser.text()).contains("Remove the authenticator app");
    }

    private AuthenticatorApp begin() {
        browser.open("/account").follow("Set up an app").press("Continue");
        return new AuthenticatorApp(shownSecret());
    }

    private AuthenticatorApp turnOn() {
        AuthenticatorApp app = begin();
        browser.fill(LABEL, app.codeAt(clock.instant())).press("Turn it on");
        return app;
    }

    private String shownSecret() {
        return browser.page().select("[data-once] code").text();
    }

    private HubBrowser signIn() {
        return new HubBrowser(instance)
                .open("/sign-in")
                .fill("E-mail address", EMAIL)
                .fill("Password", HubBrowser.PASSWORD)
                .press("Sign in");
    }
}
