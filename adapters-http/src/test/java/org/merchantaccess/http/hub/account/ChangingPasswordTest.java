package org.merchantaccess.http.hub.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;

/** Tests the dialog that changes the password. */
class ChangingPasswordTest {

    private static final String EMAIL = "read_only1@example.com";
    private static final String COOKIE = "__Host-hub-test";
    private static final String ANOTHER = "another horse battery";

    @AutoClose
    private final Instance instance = Instance.test();

    private HubBrowser browser;

    @BeforeEach
    void open_the_account_page() {
        browser = instance.browserOf(Role.READ_ONLY, instance.openMerchant()).follow("Your account");
    }

    @Test
    void the_new_password_signs_in_and_the_old_one_does_not() {
        change(HubBrowser.PASSWORD, ANOTHER, ANOTHER);

        assertThat(browser.notice()).isEqualTo("Password changed. Any other session of yours has ended.");
        assertThat(signedInWith(ANOTHER).heading()).isEqualTo("API Access");
        assertThat(signedInWith(HubBrowser.PASSWORD).heading()).isEqualTo("Sign in");
    }

    @Test
    @Tag("S79")
    void all_other_sessions_end() {
        HubBrowser elsewhere = signedInWith(HubBrowser.PASSWORD);

        change(HubBrowser.PASSWORD, ANOTHER, ANOTHER);

        assertThat(elsewhere.open("/").heading()).isEqualTo("Sign in");
        assertThat(browser.open("/").heading()).isEqualTo("API Access");
    }

    @Test
    @Tag("S73")
    void the_session_continues_with_a_new_token() {
        Map<String, String> before = Map.copyOf(browser.cookies());

        change(HubBrowser.PASSWORD, ANOTHER, ANOTHER);

        assertThat(browser.cookies().get(COOKIE)).isNotNull().isNotEqualTo(before.get(COOKIE));
    }

    @Test
    void a_wrong_current_password_changes_nothing() {
        HubBrowser elsewhere = signedInWith(HubBrowser.PASSWORD);

        change("wrong horse battery", ANOTHER, ANOTHER);

        assertThat(faultOf("current")).isEqualTo("That password is not correct.");
        assertThat(elsewhere.open("/").heading()).isEqualTo("API Access");
    }

    @Test
    void a_different_repetition_changes_nothing() {
        change(HubBrowser.PASSWORD, ANOTHER, ANOTHER + "!");

        assertThat(faultOf("repeated")).contains("The passwords don't match");
        assertThat(signedInWith(HubBrowser.PASSWORD).heading()).isEqualTo("API Access");
    }

    @ParameterizedTest
    @CsvSource({"short,is too short", "read_only1@example.com,is your e-mail address", "passwordpassword,too common"})
    @Tag("P5")
    void an_unacceptable_password_is_rejected(String unfit, String why) {
        change(HubBrowser.PASSWORD, unfit, unfit);

        assertThat(faultOf("next")).contains(why);
        assertThat(signedInWith(HubBrowser.PASSWORD).heading()).isEqualTo("API Access");
    }

    @Test
    @Tag("P6")
    void repeated_wrong_passwords_are_delayed() {
        for (int i = 0; i < 4; i++) {
            change("wrong horse battery", ANOTHER, ANOTHER);
        }

        assertThat(faultOf("current")).contains("Too many failed attempts. Wait");
    }

    @Test
    void typed_passwords_are_never_echoed() {
        change("wrong horse battery", ANOTHER, ANOTHER);

        assertThat(browser.response().body()).doesNotContain("wrong horse", ANOTHER);
    }

    private void change(String current, String next, String repeated) {
        browser.open("/account")
                .follow("Change password")
                .fill("Current password", current)
                .fill("New password", next)
                .fill("Confirm password", repeated)
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
