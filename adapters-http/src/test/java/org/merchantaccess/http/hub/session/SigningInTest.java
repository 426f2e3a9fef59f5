package org.merchantaccess.http.hub.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.people.link.IssuedLink;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Responses;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

/** Tests sign-in, sign-out and one-time links. */
final class SigningInTest {

    private static final String COOKIE = "__Host-hub-test";
    private static final String EMAIL = "manager1@example.com";

    @AutoClose
    private final Instance instance = Instance.test();

    private TestMerchant shop;
    private HubBrowser member;

    @BeforeEach
    void create_a_manager() {
        shop = instance.openShop();
        member = instance.browserOf(Role.MANAGER, shop.id());
    }

    private HubBrowser guest() {
        return new HubBrowser(instance);
    }

    private static HubBrowser signIn(HubBrowser browser, String password) {
        return browser.fill("E-mail address", EMAIL).fill("Password", password).press("Sign in");
    }

    @Test
    void the_correct_password_signs_in() {
        HubBrowser browser = signIn(guest().open("/"), HubBrowser.PASSWORD);

        assertThat(browser.heading()).isEqualTo("API Access");
    }

    @Test
    void sign_in_leads_to_the_requested_page() {
        String wanted = "/merchants/" + shop.id() + "/settings/api-access/create";

        HubBrowser browser = signIn(guest().open(wanted), HubBrowser.PASSWORD);

        assertThat(browser.path()).isEqualTo(wanted);
    }

    @Test
    void after_sign_out_of_an_expired_session_sign_in_leads_to_the_home_page() {
        member.cookies().clear();

        member.press("Sign out");

        assertThat(signIn(member, HubBrowser.PASSWORD).heading()).isEqualTo("API Access");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "https://evil.example/",
                "/\\evil.example",
                "/a//evil.example",
                "evil",
                "/%0d%0aX:y"
            })
    void sign_in_never_redirects_to_another_site(String wanted) {
        HubBrowser browser = guest().open("/sign-in");
        String form = "form_token=" + browser.formToken() + "&email=" + EMAIL + "&password="
                + HubBrowser.PASSWORD.replace(' ', '+') + "&then=" + wanted;

        assertThat(Responses.headers(browser.send(browser.form("/sign-in", form)), "Location"))
                .containsExactly("/");
    }

    @Test
    @Timeout(20)
    void a_long_malformed_return_path_costs_no_time() {
        String wanted = "/" + "a".repeat(4_000) + "!";

        for (int i = 0; i < 20; i++) {
            assertThat(guest().open("/sign-in?then=" + wanted)
                            .page()
                            .select("[name=then]")
                            .val())
                    .isEqualTo("/");
        }
    }

    @Test
    @Tag("S73")
    void there_is_no_session_cookie_before_sign_in() {
        HubBrowser browser = guest().open("/sign-in");
        assertThat(browser.cookies()).containsOnlyKeys(COOKIE + "-browser");

        signIn(browser, HubBrowser.PASSWORD);

        assertThat(browser.cookies()).containsOnlyKeys(COOKIE + "-browser", COOKIE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "..........................................."
            })
    @Tag("S73")
    void a_malformed_browser_id_is_replaced(String carried) {
        HubBrowser browser = guest();
        browser.cookies().put(COOKIE + "-browser", carried);

        assertThat(browser.open("/sign-in").cookies().get(COOKIE + "-browser")).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    @Tag("S73")
    void a_session_token_chosen_by_the_browser_is_never_adopted() {
        HubBrowser browser = guest();
        String chosen = "A".repeat(43);
        browser.cookies().put(COOKIE, chosen);
        signIn(browser.open("/sign-in"), HubBrowser.PASSWORD);

        assertThat(browser.cookies().get(COOKIE)).isNotEqualTo(chosen);
    }

    @Test
    @Tag("S73")
    void a_new_sign_in_ends_the_previous_session() {
        String former = member.cookies().get(COOKIE);
        signIn(member.open("/sign-in"), HubBrowser.PASSWORD);

        member.cookies().put(COOKIE, former);
        assertThat(member.open("/").heading()).isEqualTo("Sign in");
    }

    @Test
    @Tag("S74")
    void the_session_cookie_is_host_only_and_hidden_from_scripts() {
        HubBrowser browser = guest().open("/sign-in");
        String form = "form_token=" + browser.formToken() + "&email=" + EMAIL + "&password="
                + HubBrowser.PASSWORD.replace(' ', '+');

        assertThat(Responses.headers(browser.send(browser.form("/sign-in", form)), "Set-Cookie"))
                .singleElement()
                .asString()
                .matches(COOKIE + "=[0-9A-Za-z]{43}; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    @Tag("S76")
    void unknown_accounts_and_wrong_passwords_look_the_same() {
        HubBrowser wrongPassword = signIn(guest().open("/sign-in"), "not the password");
        HubBrowser unknown = guest().open("/sign-in");
        unknown.fill("E-mail address", "unknown@example.com")
                .fill("Password", "not the password")
                .press("Sign in");

        assertThat(wrongPassword.faults()).isNotEmpty().isEqualTo(unknown.faults());
        assertThat(wrongPassword.status()).isEqualTo(unknown.status()).isEqualTo(400);
    }

    @Test
    @Tag("P6")
    void the_next_attempt_has_to_wait_after_a_failure() {
        HubBrowser attacker = guest().fromAddress("198.51.100.7").open("/sign-in");
        signIn(attacker, "not the password");

        signIn(attacker, HubBrowser.PASSWORD);

        assertThat(attacker.status()).isEqualTo(429);
        assertThat(Responses.headers(attacker.response(), "Retry-After")).containsExactly("1");
        assertThat(attacker.faults()).containsExactly("Too many failed attempts. Wait 1 second, then try again.");
    }

    @Test
    @Tag("S79")
    void sign_out_ends_the_session_on_the_server() {
        String token = member.cookies().get(COOKIE);

        member.press("Sign out");

        assertThat(member.notice()).isEqualTo("You are signed out.");
        member.cookies().put(COOKIE, token);
        assertThat(member.open("/").heading()).isEqualTo("Sign in");
    }

    @Test
    @Tag("S80")
    void sign_out_clears_the_data_of_the_browser() {
        Response out = member.send(member.form("/sign-out", "form_token=" + member.formToken()));

        assertThat(Responses.headers(out, "Clear-Site-Data")).containsExactly("\"cache\", \"storage\"");
        assertThat(Responses.headers(out, "Set-Cookie"))
                .singleElement()
                .asString()
                .contains("Max-Age=0");
    }

    @Test
    @Tag("S81")
    void there_are_no_default_accounts() {
        for (String email : List.of("admin", "admin@example.com", "root@localhost")) {
            HubBrowser browser = guest().fromAddress("198.51.100.9").open("/sign-in");
            browser.fill("E-mail address", email).fill("Password", "admin").press("Sign in");
            assertThat(browser.heading()).isEqualTo("Sign in");
        }
    }

    @Test
    @Tag("S81")
    void an_invited_person_chooses_a_password_and_is_signed_in() {
        IssuedLink invitation = instance.invited(Membership.in(shop.id(), Role.READ_ONLY));
        HubBrowser browser = guest().open("/link/" + invitation.secret().text());

        assertThat(browser.text()).contains("You are invited to this Hub as a reader.");
        browser.fill("New password", "a few words more")
                .fill("Confirm password", "a few words more")
                .press("Continue");
        assertThat(browser.heading()).isEqualTo("API Access");
    }

    @Test
    @Tag("P10")
    void a_link_works_once() {
        IssuedLink invitation = instance.invited(Membership.in(shop.id(), Role.READ_ONLY));
        String path = "/link/" + invitation.secret().text();
        guest().open(path)
                .fill("New password", "a few words more")
                .fill("Confirm password", "a few words more")
                .press("Continue");

        assertThat(guest().open(path).status()).isEqualTo(410);
        assertThat(guest().open(path).heading()).isEqualTo("This link no longer works");
    }

    @Test
    @Tag("P5")
    void a_common_password_is_rejected() {
        IssuedLink invitation = instance.invited(Membership.in(shop.id(), Role.READ_ONLY));
        HubBrowser browser = guest().open("/link/" + invitation.secret().text());

        browser.fill("New password", "passwordpassword")
                .fill("Confirm password", "passwordpassword")
                .press("Continue");

        assertThat(browser.faults()).hasSize(1);
        assertThat(browser.heading()).isEqualTo("Welcome");
    }

    @Test
    void a_different_repetition_is_rejected() {
        IssuedLink invitation = instance.invited(Membership.in(shop.id(), Role.READ_ONLY));
        HubBrowser browser = guest().open("/link/" + invitation.secret().text());

        browser.fill("New password", "a few words more")
                .fill("Confirm password", "a few words mroe")
                .press("Continue");

        assertThat(browser.faults()).containsExactly("The passwords don't match. Enter the same password twice.");
    }

    @Test
    void an_existing_account_accepts_an_invitation_with_its_password() {
        TestMerchant second = instance.openShop();
        IssuedLink invitation = instance.invited(EMAIL, Membership.in(second.id(), Role.DEVELOPER));
        HubBrowser browser = guest().open("/link/" + invitation.secret().text());

        browser.fill("Your password", HubBrowser.PASSWORD).press("Continue");

        assertThat(browser.open("/places").text()).contains("Manager").contains("Developer");
    }

    @Test
    void a_prefetch_does_not_use_up_a_link() {
        String path = "/link/" + instance.signInLink(shop.id(), EMAIL).secret().text();

        int status = guest().send(TestRequest.get(path).with("Sec-Purpose", "prefetch;prerender"))
                .status();

        assertThat(status).isEqualTo(503);
        assertThat(guest().open(path).heading()).isEqualTo("API Access");
        assertThat(guest().open(path).heading()).isEqualTo("This link no longer works");
    }
}
