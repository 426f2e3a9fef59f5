package org.merchantaccess.browser.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.people.secondfactor.AuthenticatorApp;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;
import org.merchantaccess.browser.TestMerchant;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.browser.WithAndWithoutScripts;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Role;

/** Management of the user's own account. */
@Tag("slow")
@InChromium
class OwnAccountTest {

    private static final String ANOTHER = "another horse battery";
    private static final Duration NEXT_CODE = Duration.ofSeconds(30);

    private TestMerchant merchant;
    private Person person;

    @BeforeEach
    void addUser(Hubs hubs) {
        merchant = TestMerchant.openIn(Environment.TEST, hubs);
        person = merchant.addUser(Membership.in(merchant.id(), Role.DEVELOPER));
    }

    private Visitor openAccount(Window window) {
        return merchant.visitedWithStaleProofBy(person, window).open("/account").seesHeading("Your account");
    }

    private Visitor signIn(Hubs hubs, Window window, String password) {
        return hubs.visitor(window)
                .open("/sign-in")
                .fill("E-mail address", person.email().text())
                .fill("Password", password)
                .click("Sign in");
    }

    private static Visitor changePassword(Visitor visitor, String next, String repeated) {
        visitor.dialog()
                .fill("Current password", TestMerchant.PASSWORD)
                .fill("New password", next)
                .fill("Confirm password", repeated)
                .click("Change password");
        return visitor;
    }

    @WithAndWithoutScripts
    @Tag("S79")
    void a_password_change_ends_all_other_sessions(Window window, Hubs hubs) {
        Visitor elsewhere = merchant.visitedBy(person, window).seesHeading("API Access");
        Visitor visitor = openAccount(window).click("Change password");
        changePassword(visitor, ANOTHER, "another hrose battery")
                .dialog()
                .seesDescribed("Confirm password", "The passwords don't match.");
        changePassword(visitor, "short", "short").dialog().seesDescribed("New password", "too short");

        changePassword(visitor, ANOTHER, ANOTHER).sees("Password changed.");

        visitor.reload().seesHeading("Your account");
        elsewhere.reload().seesHeading("Sign in");
        signIn(hubs, window, ANOTHER).seesHeading("API Access");
    }

    @WithAndWithoutScripts
    void a_wrong_password_is_reported_beside_its_field(Window window) {
        Visitor visitor = openAccount(window).click("Change password");

        visitor.dialog()
                .fill("Current password", "not the password")
                .fill("New password", ANOTHER)
                .fill("Confirm password", ANOTHER)
                .click("Change password");

        visitor.dialog().seesDescribed("Current password", "That password is not correct.");
    }

    @WithAndWithoutScripts
    @Tag("S79")
    void another_session_is_ended_from_the_account_page(Window window) {
        Visitor elsewhere = merchant.visitedBy(person, window).seesHeading("API Access");
        Visitor visitor = openAccount(window).sees("this session");

        visitor.page().clickBeginning("End session from 127.0.0.1, started");

        visitor.sees("Session ended.").seesNot("End session");
        elsewhere.reload().seesHeading("Sign in");
    }

    /** The authenticator's clock cannot be moved. If the current code is used, the next one is accepted too. */
    @WithAndWithoutScripts
    @Tag("S82")
    void sign_in_requires_a_code_until_the_authenticator_app_is_removed(Window window, Hubs hubs) {
        Visitor visitor = openAccount(window);
        AuthenticatorApp app = begin(visitor);
        visitor.fill("Code from your authenticator app", app.codeAt(Instant.now()))
                .click("Turn on");
        visitor.sees("Authenticator app turned on. The Hub asks for its code when you sign in.");

        signIn(hubs, window, TestMerchant.PASSWORD)
                .seesHeading("Enter your code")
                .fill(
                        "Code from your authenticator app",
                        app.codeAt(Instant.now().plus(NEXT_CODE)))
                .click("Sign in")
                .seesHeading("API Access");

        visitor.click("Remove authenticator app");
        visitor.dialog().sees(person.email().text()).click("Remove");
        visitor.sees("Authenticator app removed. The Hub no longer asks for a code when you sign in.");
        signIn(hubs, window, TestMerchant.PASSWORD).seesHeading("API Access");
    }

    @WithAndWithoutScripts
    void a_wrong_code_can_be_entered_again(Window window) {
        Visitor visitor = openAccount(window);
        AuthenticatorApp app = begin(visitor);

        visitor.fill("Code from your authenticator app", "12 34").click("Turn on");
        visitor.dialog().seesDescribed("Code from your authenticator app", "That code is not correct");
        do {
            visitor.dialog()
                    .fill("Code from your authenticator app", app.codeAt(Instant.now()))
                    .click("Turn on");
        } while (visitor.seesOneOf("Too many failed", "turned on").startsWith("Too many"));
    }

    @WithAndWithoutScripts
    @Tag("S80")
    void going_back_does_not_show_the_secret_again(Window window) {
        Visitor visitor = openAccount(window);
        begin(visitor);
        String secret = displayedSecret(visitor);

        visitor.click("Cancel").seesHeading("Your account");

        visitor.goBack().seesNot(secret);
    }

    @Test
    void the_secret_is_copied_with_a_click() {
        Visitor visitor = openAccount(Window.usual());
        begin(visitor);

        visitor.click("Copy secret").sees("Copied");

        assertThat(visitor.clipboard()).isEqualTo(displayedSecret(visitor).replace(" ", ""));
    }

    @Test
    void canceling_a_dialog_restores_the_focus() {
        Visitor visitor = openAccount(Window.usual());

        for (String dialog : new String[] {"Change password", "Set up authenticator"}) {
            visitor.click(dialog).dialog().click("Cancel").isGone();
            assertThat(visitor.focused()).isEqualTo(dialog);
        }
    }

    private static AuthenticatorApp begin(Visitor visitor) {
        visitor.click("Set up authenticator");
        visitor.dialog().fill("Your password", TestMerchant.PASSWORD).click("Continue");
        return new AuthenticatorApp(displayedSecret(visitor.seesHeading("Set up authenticator")));
    }

    private static String displayedSecret(Visitor visitor) {
        return visitor.page()
                .text()
                .lines()
                .filter(line -> line.matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}"))
                .findFirst()
                .orElseThrow();
    }
}
