package org.merchantaccess.http.hub.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.people.secondfactor.AuthenticatorApp;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;

/** Tests the setup and removal of an authenticator app. */
class AuthenticatorAppTest {

    private static final String EMAIL = "developer1@example.com";
    private static final String LABEL = "Code from your authenticator app";
    private static final Duration NEXT_CODE = Duration.ofSeconds(30);
    private static final Duration NO_LONGER_FRESH = Duration.ofMinutes(6);

    private final MovableClock clock = new MovableClock();

    @AutoClose
    private final Instance instance = Instance.on(InMemory.ports(clock), AccessSettings.of(Environment.TEST));

    private HubBrowser browser;

    @BeforeEach
    void open_the_account_page() {
        browser = instance.browserOf(Role.DEVELOPER, instance.openMerchant()).follow("Your account");
    }

    @Test
    @Tag("S82")
    void sign_in_requires_a_code_once_the_app_is_confirmed() {
        AuthenticatorApp app = begin();
        browser.fill(LABEL, app.codeAt(clock.instant())).press("Turn on");
        clock.pass(NEXT_CODE);

        assertThat(browser.notice())
                .isEqualTo("Authenticator app turned on. The Hub asks for its code when you sign in.");
        HubBrowser elsewhere = signIn();
        assertThat(elsewhere.heading()).isEqualTo("Enter your code");
        elsewhere
                .fill("Code from your authenticator app", app.codeAt(clock.instant()))
                .press("Sign in");
        assertThat(elsewhere.heading()).isEqualTo("API Access");
    }

    @Test
    @Tag("S82")
    void sign_in_requires_no_code_before_the_app_is_confirmed() {
        begin();

        assertThat(browser.open("/account").text()).contains("Off");
        assertThat(signIn().heading()).isEqualTo("API Access");
    }

    @Test
    @Tag("S79")
    void sessions_without_a_code_end() {
        HubBrowser elsewhere = signIn();

        turnOn();

        assertThat(elsewhere.open("/").heading()).isEqualTo("Sign in");
        assertThat(browser.open("/").heading()).isEqualTo("API Access");
    }

    @Test
    @Tag("S82")
    void after_a_wrong_code_the_secret_is_not_shown_again() {
        AuthenticatorApp app = begin();
        String secret = shownSecret();

        browser.fill(LABEL, "12 34").press("Turn on");

        assertThat(browser.heading()).isEqualTo("Enter the code from your app");
        assertThat(browser.faults()).singleElement().asString().contains("That code is not correct");
        assertThat(browser.response().body()).doesNotContain(secret, secret.replace(" ", ""), "<svg");
        clock.pass(Duration.ofSeconds(2));
        browser.fill(LABEL, app.codeAt(clock.instant())).press("Turn on");
        assertThat(browser.text()).contains("Authenticator app turned on.");
    }

    @Test
    void starting_again_creates_another_secret() {
        begin();
        String first = shownSecret();

        browser.fill(LABEL, "123456").press("Turn on").follow("start again").press("Continue");

        assertThat(shownSecret()).isNotEqualTo(first);
    }

    @Test
    void a_code_may_contain_a_space() {
        String code = begin().codeAt(clock.instant());

        browser.fill(LABEL, code.substring(0, 3) + " " + code.substring(3)).press("Turn on");

        assertThat(browser.notice()).contains("Authenticator app turned on.");
    }

    @Test
    @Tag("S80")
    void the_secret_is_shown_only_in_the_response_to_the_form() {
        begin();
        String secret = shownSecret();

        for (String path : List.of("/account", "/account/second-factor", "/account/second-factor/confirm")) {
            assertThat(browser.open(path).response().body())
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
    @Tag("P9")
    void an_old_proof_has_to_be_repeated() {
        clock.pass(NO_LONGER_FRESH);
        browser.open("/account").follow("Set up authenticator");
        browser.press("Continue");
        assertThat(browser.page().select("svg")).isEmpty();

        browser.fill("Your password", "wrong horse battery").press("Continue");
        assertThat(browser.faults()).singleElement().asString().isEqualTo("That password is not correct.");
        clock.pass(Duration.ofSeconds(2));
        browser.fill("Your password", HubBrowser.PASSWORD).press("Continue");

        assertThat(browser.page().select("svg")).hasSize(1);
    }

    @Test
    @Tag("P9")
    @Tag("S82")
    void removing_the_app_requires_a_code() {
        AuthenticatorApp app = turnOn();
        clock.pass(NO_LONGER_FRESH);
        browser.open("/account").follow("Remove authenticator app").press("Remove");
        assertThat(browser.open("/account").text()).contains("On");

        browser.follow("Remove authenticator app")
                .fill("Code from your authenticator app", app.codeAt(clock.instant()))
                .press("Remove");

        assertThat(browser.notice())
                .isEqualTo("Authenticator app removed. The Hub no longer asks for a code when you sign in.");
        assertThat(signIn().heading()).isEqualTo("API Access");
    }

    @Test
    @Tag("P8")
    void a_code_used_for_sign_in_is_rejected_as_proof() {
        AuthenticatorApp app = turnOn();
        clock.pass(NO_LONGER_FRESH);
        String code = app.codeAt(clock.instant());
        signIn().fill("Code from your authenticator app", code).press("Sign in");

        browser.open("/account")
                .follow("Remove authenticator app")
                .fill("Code from your authenticator app", code)
                .press("Remove");

        assertThat(browser.faults()).singleElement().asString().contains("was already used");
    }

    @Test
    void a_second_app_is_rejected() {
        turnOn();

        browser.open("/account/second-factor").press("Continue");

        assertThat(browser.faults()).containsExactly("An authenticator app is already set up. Remove it first.");
    }

    @Test
    void removing_a_missing_app_shows_an_error() {
        browser.open("/account/second-factor/remove").press("Remove");

        assertThat(browser.faults()).hasSize(1);
        assertThat(browser.text()).contains("Remove authenticator app");
    }

    private AuthenticatorApp begin() {
        browser.open("/account").follow("Set up authenticator").press("Continue");
        return new AuthenticatorApp(shownSecret());
    }

    private AuthenticatorApp turnOn() {
        AuthenticatorApp app = begin();
        browser.fill(LABEL, app.codeAt(clock.instant())).press("Turn on");
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
