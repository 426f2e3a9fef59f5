package org.merchantaccess.browser.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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

/** How people come in. */
@InChromium
class SigningInTest {

    private static final String CHOSEN = "a few words more";

    private static Shop shop(Hubs hubs) {
        return Shop.openedIn(Environment.TEST, hubs);
    }

    private static Visitor give(Visitor visitor, Person person, String password) {
        return visitor.fill("E-mail address", person.email().text())
                .fill("Password", password)
                .click("Sign in");
    }

    @WithAndWithoutScripts
    void after_a_wrong_password_and_the_right_one_they_are_where_they_wanted_to_go(Window window, Hubs hubs) {
        Shop shop = shop(hubs);
        Person person = shop.employs(Membership.in(shop.id(), Role.DEVELOPER));
        String wanted = shop.path("/settings/allowlist/add");
        Visitor visitor = hubs.visitor(window).open(wanted).seesHeading("Sign in");

        give(visitor, person, "not the password").sees("The e-mail address or the password is not right.");
        visitor.page().sees("E-mail address", person.email().text()).sees("Password", "");
        do {
            visitor.fill("Password", Shop.PASSWORD).click("Sign in");
        } while (visitor.seesOneOf("Please wait", "Allowlist").startsWith("Please"));

        visitor.seesHeading("Allowlist").dialog().canClick("Add address");
    }

    @WithAndWithoutScripts
    void whoever_wanted_to_go_nowhere_begins_with_the_app_ids(Window window, Hubs hubs) {
        Shop shop = shop(hubs);
        Person person = shop.employs(Membership.in(shop.id(), Role.READ_ONLY));

        give(hubs.visitor(window).open("/"), person, Shop.PASSWORD).seesHeading("API Access");
    }

    @WithAndWithoutScripts
    void s81_whoever_is_invited_chooses_a_password_and_is_there(Window window, Hubs hubs) {
        Shop shop = shop(hubs);
        String link = Shop.path(shop.invites(Membership.in(shop.id(), Role.DEVELOPER)));
        Visitor visitor = hubs.visitor(window).open(link).sees("You are invited to this Hub as a developer.");

        choose(visitor, CHOSEN, "a few wrods more").sees("The two passwords differ.");
        choose(visitor, CHOSEN, CHOSEN).seesHeading("API Access");
    }

    @WithAndWithoutScripts
    void p10_a_link_that_was_used_says_so(Window window, Hubs hubs) {
        Shop shop = shop(hubs);
        String link = Shop.path(shop.invites(Membership.in(shop.id(), Role.DEVELOPER)));
        choose(hubs.visitor(window).open(link), CHOSEN, CHOSEN).seesHeading("API Access");

        Visitor late = hubs.visitor(window).open(link).seesHeading("This link no longer works");

        assertThat(late.status()).isEqualTo(410);
        late.click("Sign in").seesHeading("Sign in");
    }

    private static Visitor choose(Visitor visitor, String password, String repeated) {
        return visitor.fill("New password", password)
                .fill("The same password again", repeated)
                .click("Continue");
    }

    @Test
    void the_keyboard_is_enough(Hubs hubs) {
        Shop shop = shop(hubs);
        Person person = shop.employs(Membership.in(shop.id(), Role.DEVELOPER));
        Visitor visitor = hubs.visitor(Window.usual()).open("/sign-in");
        assertThat(visitor.focused()).isEqualTo("E-mail address");

        visitor.type(person.email().text()).press("Tab").type(Shop.PASSWORD).press("Enter");

        visitor.seesHeading("API Access");
    }

    @Test
    void after_a_wrong_password_the_focus_is_where_it_is_typed_again(Hubs hubs) {
        Shop shop = shop(hubs);
        Person person = shop.employs(Membership.in(shop.id(), Role.DEVELOPER));
        Visitor visitor = hubs.visitor(Window.usual()).open("/sign-in");

        give(visitor, person, "not the password").sees("is not right");

        assertThat(visitor.focused()).isEqualTo("Password");
    }
}
