package org.merchantaccess.http.hub.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.people.Issued;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.fixture.Answers;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

/** How people come into the Hub, and leave it. */
final class SigningInTest {

    private static final String COOKIE = "__Host-hub-test";
    private static final String EMAIL = "manager1@example.com";

    @AutoClose
    private final Instance instance = Instance.test();

    private Shop shop;
    private HubBrowser member;

    @BeforeEach
    void thereIsAManager() {
        shop = instance.openShop();
        member = instance.browserOf(Role.MANAGER, shop.id());
    }

    private HubBrowser stranger() {
        return new HubBrowser(instance);
    }

    private static HubBrowser signIn(HubBrowser browser, String password) {
        return browser.fill("E-mail address", EMAIL).fill("Password", password).press("Sign in");
    }

    @Test
    void whoeverKnowsThePasswordIsLedToTheAppIds() {
        HubBrowser browser = signIn(stranger().open("/"), HubBrowser.PASSWORD);

        assertThat(browser.heading()).isEqualTo("API Access");
    }

    @Test
    void whoeverWasAskedToSignInIsLedToWhereTheyWantedToGo() {
        String wanted = "/merchants/" + shop.id() + "/settings/api-access/create";

        HubBrowser browser = signIn(stranger().open(wanted), HubBrowser.PASSWORD);

        assertThat(browser.path()).isEqualTo(wanted);
    }

    @Test
    void whoeverSignsOutOfASessionThatHasEndedIsAtTheStartWhenTheySignInAgain() {
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
    void nobodyIsLedOutOfTheHub(String wanted) {
        HubBrowser browser = stranger().open("/sign-in");
        String form = "form_token=" + browser.formToken() + "&email=" + EMAIL + "&password="
                + HubBrowser.PASSWORD.replace(' ', '+') + "&then=" + wanted;

        assertThat(Answers.headers(browser.send(browser.form("/sign-in", form)), "Location"))
                .containsExactly("/");
    }

    @Test
    void s73_theTokenOfBeforeTheSignInOpensNothing() {
        HubBrowser browser = stranger().open("/sign-in");
        String before = browser.cookies().get(COOKIE);
        signIn(browser, HubBrowser.PASSWORD);

        assertThat(browser.cookies().get(COOKIE)).isNotEqualTo(before);
        browser.cookies().put(COOKIE, before);
        assertThat(browser.open("/").heading()).isEqualTo("Sign in");
    }

    @Test
    void s73_aTokenTheBrowserChoseIsNeverTakenOver() {
        HubBrowser browser = stranger();
        String chosen = "A".repeat(43);
        browser.cookies().put(COOKIE, chosen);
        signIn(browser.open("/sign-in"), HubBrowser.PASSWORD);

        assertThat(browser.cookies().get(COOKIE)).isNotEqualTo(chosen);
    }

    @Test
    void s73_signingInAgainEndsTheSessionThatWas() {
        String former = member.cookies().get(COOKIE);
        signIn(member.open("/sign-in"), HubBrowser.PASSWORD);

        member.cookies().put(COOKIE, former);
        assertThat(member.open("/").heading()).isEqualTo("Sign in");
    }

    @Test
    void s74_theCookieIsForThisHostAndNoScript() {
        HubBrowser browser = stranger().open("/sign-in");
        String form = "form_token=" + browser.formToken() + "&email=" + EMAIL + "&password="
                + HubBrowser.PASSWORD.replace(' ', '+');

        assertThat(Answers.headers(browser.send(browser.form("/sign-in", form)), "Set-Cookie"))
                .singleElement()
                .asString()
                .matches(COOKIE + "=[0-9A-Za-z]{43}; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void s76_nobodyLearnsWhetherThereIsSuchAnAccount() {
        HubBrowser wrongPassword = signIn(stranger().open("/sign-in"), "not the password");
        HubBrowser unknown = stranger().open("/sign-in");
        unknown.fill("E-mail address", "nobody@example.com")
                .fill("Password", "not the password")
                .press("Sign in");

        assertThat(wrongPassword.faults()).isNotEmpty().isEqualTo(unknown.faults());
        assertThat(wrongPassword.status()).isEqualTo(unknown.status()).isEqualTo(400);
    }

    @Test
    void p6_afterFailuresTheNextTryHasToWait() {
        HubBrowser guesser = stranger().movedTo("198.51.100.7").open("/sign-in");
        signIn(guesser, "not the password");

        signIn(guesser, HubBrowser.PASSWORD);

        assertThat(guesser.status()).isEqualTo(429);
        assertThat(Answers.headers(guesser.answer(), "Retry-After")).containsExactly("1");
        assertThat(guesser.faults()).containsExactly("Please wait 1 second, then try again.");
    }

    @Test
    void s79_afterSigningOutTheSessionIsDeadOnTheServer() {
        String token = member.cookies().get(COOKIE);

        member.press("Sign out");

        assertThat(member.notice()).isEqualTo("You are signed out.");
        member.cookies().put(COOKIE, token);
        assertThat(member.open("/").heading()).isEqualTo("Sign in");
    }

    @Test
    void s80_signingOutMakesTheBrowserForget() {
        Answer out = member.send(member.form("/sign-out", "form_token=" + member.formToken()));

        assertThat(Answers.headers(out, "Clear-Site-Data")).containsExactly("\"cache\", \"storage\"");
        assertThat(Answers.headers(out, "Set-Cookie"))
                .singleElement()
                .asString()
                .contains("Max-Age=0");
    }

    @Test
    void s81_withoutAnInvitationNobodyIsThere() {
        for (String email : List.of("admin", "admin@example.com", "root@localhost")) {
            HubBrowser browser = stranger().movedTo("198.51.100.9").open("/sign-in");
            browser.fill("E-mail address", email).fill("Password", "admin").press("Sign in");
            assertThat(browser.heading()).isEqualTo("Sign in");
        }
    }

    @Test
    void s81_whoeverIsInvitedChoosesAPasswordAndIsThere() {
        Issued invitation = instance.invited(Membership.in(shop.id(), Role.READ_ONLY));
        HubBrowser browser = stranger().open("/link/" + invitation.secret().text());

        assertThat(browser.text()).contains("You are invited to this Hub as a reader.");
        browser.fill("New password", "a few words more")
                .fill("The same password again", "a few words more")
                .press("Continue");
        assertThat(browser.heading()).isEqualTo("API Access");
    }

    @Test
    void p10_aLinkWorksOnce() {
        Issued invitation = instance.invited(Membership.in(shop.id(), Role.READ_ONLY));
        String path = "/link/" + invitation.secret().text();
        stranger()
                .open(path)
                .fill("New password", "a few words more")
                .fill("The same password again", "a few words more")
                .press("Continue");

        assertThat(stranger().open(path).status()).isEqualTo(410);
        assertThat(stranger().open(path).heading()).isEqualTo("This link no longer works");
    }

    @Test
    void p5_aPasswordThatIsGuessedFirstIsNotTaken() {
        Issued invitation = instance.invited(Membership.in(shop.id(), Role.READ_ONLY));
        HubBrowser browser = stranger().open("/link/" + invitation.secret().text());

        browser.fill("New password", "passwordpassword")
                .fill("The same password again", "passwordpassword")
                .press("Continue");

        assertThat(browser.faults()).hasSize(1);
        assertThat(browser.heading()).isEqualTo("Welcome");
    }

    @Test
    void aPasswordThatWasMistypedOnceIsNotTaken() {
        Issued invitation = instance.invited(Membership.in(shop.id(), Role.READ_ONLY));
        HubBrowser browser = stranger().open("/link/" + invitation.secret().text());

        browser.fill("New password", "a few words more")
                .fill("The same password again", "a few words mroe")
                .press("Continue");

        assertThat(browser.faults()).containsExactly("The two passwords differ. Please enter the same one twice.");
    }

    @Test
    void whoeverHasAnAccountProvesItWithItsPassword() {
        Shop second = instance.openShop();
        Issued invitation = instance.invited(EMAIL, Membership.in(second.id(), Role.DEVELOPER));
        HubBrowser browser = stranger().open("/link/" + invitation.secret().text());

        browser.fill("Your password", HubBrowser.PASSWORD).press("Continue");

        assertThat(browser.open("/places").text()).contains("Manager").contains("Developer");
    }

    @Test
    void aBrowserThatOnlyLooksAheadSpendsNoLink() {
        String path = "/link/" + instance.signInLink(shop.id(), EMAIL).secret().text();

        int ahead = stranger()
                .send(Sent.get(path).with("Sec-Purpose", "prefetch;prerender"))
                .status();

        assertThat(ahead).isEqualTo(503);
        assertThat(stranger().open(path).heading()).isEqualTo("API Access");
        assertThat(stranger().open(path).heading()).isEqualTo("This link no longer works");
    }
}
