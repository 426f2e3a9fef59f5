package org.merchantaccess.http.hub.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;

/** How somebody gives themselves another password. */
class ChangingPasswordTest {

    private static final String EMAIL = "read_only1@example.com";
    private static final String ANOTHER = "another horse battery";

    @AutoClose
    private final Instance instance = Instance.test();

    private HubBrowser browser;

    @BeforeEach
    void somebody_looks_at_their_account() {
        browser = instance.browserOf(Role.READ_ONLY, instance.openMerchant()).follow("Your account");
    }

    @Test
    void the_new_password_signs_in_and_the_former_does_not() {
        change(HubBrowser.PASSWORD, ANOTHER, ANOTHER);

        assertThat(browser.notice()).isEqualTo("Your password was changed. Everywhere else you were signed out.");
        assertThat(signedInWith(ANOTHER).heading()).isEqualTo("API Access");
        assertThat(signedInWith(HubBrowser.PASSWORD).heading()).isEqualTo("Sign in");
    }

    @Test
    void s79_all_other_sessions_end() {
        HubBrowser elsewhere = signedInWith(HubBrowser.PASSWORD);

        change(HubBrowser.PASSWORD, ANOTHER, ANOTHER);

        assertThat(elsewhere.open("/").heading()).isEqualTo("Sign in");
        assertThat(browser.open("/").heading()).isEqualTo("API Access");
    }

    @Test
    void s73_the_session_goes_on_under_another_token() {
        Map<String, String> before = Map.copyOf(browser.cookies());

        change(HubBrowser.PASSWORD, ANOTHER, ANOTHER);

        assertThat(browser.cookies()).hasSize(1).isNotEqualTo(before);
    }

    @Test
    void a_current_password_that_is_not_right_changes_nothing() {
        HubBrowser elsewhere = signedInWith(HubBrowser.PASSWORD);

        change("wrong horse battery", ANOTHER, ANOTHER);

        assertThat(faultOf("current")).isEqualTo("This is not your current password. Please check it and try again.");
        assertThat(elsewhere.open("/").heading()).isEqualTo("API Access");
    }

    @Test
    void a_repetition_that_differs_changes_nothing() {
        change(HubBrowser.PASSWORD, ANOTHER, ANOTHER + "!");

        assertThat(faultOf("repeated")).contains("The two passwords differ");
        assertThat(signedInWith(HubBrowser.PASSWORD).heading()).isEqualTo("API Access");
    }

    @ParameterizedTest
    @CsvSource({"short,is too short", "read_only1@example.com,is your e-mail address", "passwordpassword,guessed first"
    })
    void p5_nobody_chooses_an_unfit_password(String unfit, String why) {
        change(HubBrowser.PASSWORD, unfit, unfit);

        assertThat(faultOf("next")).contains(why);
        assertThat(signedInWith(HubBrowser.PASSWORD).heading()).isEqualTo("API Access");
    }

    @Test
    void p6_who_guesses_waits() {
        for (int i = 0; i < 4; i++) {
            change("wrong horse battery", ANOTHER, ANOTHER);
        }

        assertThat(faultOf("current")).contains("Please wait");
    }

    @Test
    void nothing_that_was_typed_is_shown_again() {
        change("wrong horse battery", ANOTHER, ANOTHER);

        assertThat(browser.answer().body()).doesNotContain("wrong horse", ANOTHER);
    }

    private void change(String current, String next, String repeated) {
        browser.open("/account")
                .follow("Change password")
                .fill("Current password", current)
                .fill("New password", next)
                .fill("The same password again", repeated)
                .press("Change password");
    }

    private String faultOf(String field) {
        return browser.page().select("#" + field + "-fault").text();
    }

    private HubBrowser signedInWith(String password) {
        return new HubBrowser(instance)
                .open("/sign-in")
                .fill("E-mail address", EMAIL)
                .fill("Password", password)
                .press("Sign in");
    }
}
