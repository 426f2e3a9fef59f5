package org.merchantaccess.browser.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

/** Sign-in by password and by one-time link. */
@InChromium
@Tag("slow")
class SigningInTest {

    private static final String CHOSEN = "a few words more";

    private static TestMerchant merchant(Hubs hubs) {
        return TestMerchant.openIn(Environment.TEST, hubs);
    }

    private static Visitor signIn(Visitor visitor, Person person, String password) {
        return visitor.fill("E-mail address", person.email().text())
                .fill("Password", password)
                .click("Sign in");
    }

    @WithAndWithoutScripts
    void after_sign_in_the_requested_page_is_shown(Window window, Hubs hubs) {
        TestMerchant merchant = merchant(hubs);
        Person person = merchant.addUser(Membership.in(merchant.id(), Role.DEVELOPER));
        String requested = merchant.path("/settings/allowlist/add");
        Visitor visitor = hubs.visitor(window).open(requested).seesHeading("Sign in");

        signIn(visitor, person, "not the password").sees("The e-mail address or password is not correct.");
        visitor.page().sees("E-mail address", person.email().text()).sees("Password", "");
        do {
            visitor.fill("Password", TestMerchant.PASSWORD).click("Sign in");
        } while (visitor.seesOneOf("Too many failed", "Allowlist").startsWith("Too many"));

        visitor.seesHeading("Allowlist").dialog().canClick("Add address");
    }

    @WithAndWithoutScripts
    void without_a_requested_page_sign_in_leads_to_api_access(Window window, Hubs hubs) {
        TestMerchant merchant = merchant(hubs);
        Person person = merchant.addUser(Membership.in(merchant.id(), Role.READ_ONLY));

        signIn(hubs.visitor(window).open("/"), person, TestMerchant.PASSWORD).seesHeading("API Access");
    }

    @WithAndWithoutScripts
    @Tag("S81")
    void an_invited_user_chooses_a_password_and_is_signed_in(Window window, Hubs hubs) {
        TestMerchant merchant = merchant(hubs);
        String link = TestMerchant.path(merchant.invite(Membership.in(merchant.id(), Role.DEVELOPER)));
        Visitor visitor = hubs.visitor(window).open(link).sees("You are invited to this Hub as a developer.");

        choose(visitor, CHOSEN, "a few wrods more").sees("The passwords don't match.");
        choose(visitor, CHOSEN, CHOSEN).seesHeading("API Access");
    }

    @WithAndWithoutScripts
    @Tag("P10")
    void a_used_link_is_reported_as_such(Window window, Hubs hubs) {
        TestMerchant merchant = merchant(hubs);
        String link = TestMerchant.path(merchant.invite(Membership.in(merchant.id(), Role.DEVELOPER)));
        choose(hubs.visitor(window).open(link), CHOSEN, CHOSEN).seesHeading("API Access");

        Visitor late = hubs.visitor(window).open(link).seesHeading("This link no longer works");

        assertThat(late.status()).isEqualTo(410);
        late.click("Sign in").seesHeading("Sign in");
    }

    private static Visitor choose(Visitor visitor, String password, String repeated) {
        return visitor.fill("New password", password)
                .fill("Confirm password", repeated)
                .click("Continue");
    }

    @Test
    void the_keyboard_suffices(Hubs hubs) {
        TestMerchant merchant = merchant(hubs);
        Person person = merchant.addUser(Membership.in(merchant.id(), Role.DEVELOPER));
        Visitor visitor = hubs.visitor(Window.usual()).open("/sign-in");
        assertThat(visitor.focused()).isEqualTo("E-mail address");

        visitor.type(person.email().text())
                .press("Tab")
                .type(TestMerchant.PASSWORD)
                .press("Enter");

        visitor.seesHeading("API Access");
    }

    @Test
    void after_a_wrong_password_the_password_field_has_the_focus(Hubs hubs) {
        TestMerchant merchant = merchant(hubs);
        Person person = merchant.addUser(Membership.in(merchant.id(), Role.DEVELOPER));
        Visitor visitor = hubs.visitor(Window.usual()).open("/sign-in");

        signIn(visitor, person, "not the password").sees("is not correct");

        assertThat(visitor.focused()).isEqualTo("Password");
    }
}
