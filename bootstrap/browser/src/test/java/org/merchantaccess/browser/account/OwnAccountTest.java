package org.merchantaccess.browser.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.session.AuthenticatorApp;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;
import org.merchantaccess.browser.Shop;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.browser.WithAndWithoutScripts;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Role;

/** All that people do with their own account. */
@Tag("slow")
@InChromium
class OwnAccountTest {

    private static final String ANOTHER = "another horse battery";
    private static final Duration NEXT_CODE = Duration.ofSeconds(30);

    private Shop shop;
    private Person person;

    @BeforeEach
    void somebody_has_an_account(Hubs hubs) {
        shop = Shop.openedIn(Environment.TEST, hubs);
        person = shop.employs(Membership.in(shop.id(), Role.DEVELOPER));
    }

    private Visitor atHome(Window window) {
        return shop.visitedForLongBy(person, window).open("/account").seesHeading("Your account");
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
                .fill("Current password", Shop.PASSWORD)
                .fill("New password", next)
                .fill("The same password again", repeated)
                .click("Change password");
        return visitor;
    }

    @WithAndWithoutScripts
    void s79_another_password_ends_all_other_sessions(Window window, Hubs hubs) {
        Visitor elsewhere = shop.visitedBy(person, window).seesHeading("API Access");
        Visitor visitor = atHome(window).click("Change password");
        changePassword(visitor, ANOTHER, "another hrose battery")
                .dialog()
                .seesDescribed("The same password again", "The two passwords differ.");
        changePassword(visitor, "short", "short").dialog().seesDescribed("New password", "too short");

        changePassword(visitor, ANOTHER, ANOTHER).sees("Your password was changed.");

        visitor.reload().seesHeading("Your account");
        elsewhere.reload().seesHeading("Sign in");
        signIn(hubs, window, ANOTHER).seesHeading("API Access");
    }

    @WithAndWithoutScripts
    void a_password_that_is_not_right_is_told_beside_its_field(Window window) {
        Visitor visitor = atHome(window).click("Change password");

        visitor.dialog()
                .fill("Current password", "not the password")
                .fill("New password", ANOTHER)
                .fill("The same password again", ANOTHER)
                .click("Change password");

        visitor.dialog().seesDescribed("Current password", "This is not your current password.");
    }

    @WithAndWithoutScripts
    void s79_another_session_is_ended_from_here(Window window) {
        Visitor elsewhere = shop.visitedBy(person, window).seesHeading("API Access");
        Visitor visitor = atHome(window).sees("this one");

        visitor.page().clickBeginning("End the session from 127.0.0.1 that was started");

        visitor.sees("That session has ended.").seesNot("End the session");
        elsewhere.reload().seesHeading("Sign in");
    }

    /** The clock cannot be moved here: where the code of now was used already, that of the next step is taken as well. */
    @WithAndWithoutScripts
    void s82_with_an_authenticator_app_a_code_is_asked_for_until_it_is_removed(Window window, Hubs hubs) {
        Visitor visitor = atHome(window);
        AuthenticatorApp app = begin(visitor);
        visitor.fill("Code of your app", app.codeAt(Instant.now())).click("Turn it on");
        visitor.sees("From now on the Hub asks for a code of your app when you sign in.");

        signIn(hubs, window, Shop.PASSWORD)
                .seesHeading("Enter your code")
                .fill(
                        "Six digits of your authenticator app",
                        app.codeAt(Instant.now().plus(NEXT_CODE)))
                .click("Sign in")
                .seesHeading("API Access");

        visitor.click("Remove the app");
        visitor.dialog().sees(person.email().text()).click("Remove");
        visitor.sees("The Hub no longer asks for a code when you sign in.");
        signIn(hubs, window, Shop.PASSWORD).seesHeading("API Access");
    }

    @WithAndWithoutScripts
    void a_code_that_is_not_right_is_asked_for_again(Window window) {
        Visitor visitor = atHome(window);
        AuthenticatorApp app = begin(visitor);

        visitor.fill("Code of your app", "12 34").click("Turn it on");
        visitor.dialog().seesDescribed("Code of your app", "The code is not right");
        do {
            visitor.dialog().fill("Code of your app", app.codeAt(Instant.now())).click("Turn it on");
        } while (visitor.seesOneOf("Please wait", "From now on").startsWith("Please"));
    }

    @WithAndWithoutScripts
    void s80_no_way_back_shows_the_secret_again(Window window) {
        Visitor visitor = atHome(window);
        begin(visitor);
        String secret = shownSecret(visitor);

        visitor.click("Cancel").seesHeading("Your account");

        visitor.goBack().seesNot(secret);
    }

    @Test
    void the_secret_is_copied_with_a_click() {
        Visitor visitor = atHome(Window.usual());
        begin(visitor);

        visitor.click("Copy the secret").sees("Copied");

        assertThat(visitor.clipboard()).isEqualTo(shownSecret(visitor).replace(" ", ""));
    }

    @Test
    void whoever_changes_their_mind_is_where_they_were() {
        Visitor visitor = atHome(Window.usual());

        for (String dialog : new String[] {"Change password", "Set up an app"}) {
            visitor.click(dialog).dialog().click("Cancel").isGone();
            assertThat(visitor.focused()).isEqualTo(dialog);
        }
    }

    private static AuthenticatorApp begin(Visitor visitor) {
        visitor.click("Set up an app");
        visitor.dialog().fill("Your password", Shop.PASSWORD).click("Continue");
        return new AuthenticatorApp(shownSecret(visitor.seesHeading("Set up your app")));
    }

    private static String shownSecret(Visitor visitor) {
        return visitor.page()
                .text()
                .lines()
                .filter(line -> line.matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}"))
                .findFirst()
                .orElseThrow();
    }
}
