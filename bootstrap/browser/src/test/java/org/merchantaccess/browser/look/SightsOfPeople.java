package org.merchantaccess.browser.look;

import java.util.List;
import org.merchantaccess.browser.Shop;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;

/** What is shown of people and accounts only after a click, or in answer to a form. */
final class SightsOfPeople {

    private static final String PEOPLE = "/settings/people";
    private static final String EMAIL = "E-mail address";
    private static final String KNOWN = "no-name@example.com";

    static final List<Sight> ALL = List.of(
            new Sight("a link for somebody who is invited", (cast, hubs) -> {
                Visitor manager = cast.managerAt(PEOPLE + "/invite");
                manager.dialog().fill(EMAIL, KNOWN).tick("Developer").click("Make the link");
                return manager.sees("/link/");
            }),
            new Sight("somebody who belongs here already", (cast, hubs) -> {
                Visitor manager = cast.managerAt(PEOPLE + "/invite");
                manager.dialog()
                        .fill(EMAIL, cast.somebody().email().text())
                        .tick("Read-only")
                        .click("Make the link");
                return manager.sees("belongs here already");
            }),
            new Sight("a link for a new password", (cast, hubs) -> {
                Visitor manager = cast.managerAt(PEOPLE);
                String email = cast.somebody().email().text();
                manager.click("Actions for " + email).row(email).click("Link for a new password");
                manager.dialog().click("Make the link");
                return manager.seesHeading("The link for a new password is ready");
            }),
            new Sight("a password that was mistyped once", (cast, hubs) -> {
                Visitor manager = cast.manager().open("/account/password");
                manager.dialog()
                        .fill("Current password", Shop.PASSWORD)
                        .fill("New password", "a few words more")
                        .fill("The same password again", "a few wrods more")
                        .click("Change password");
                return manager.sees("The two passwords differ.");
            }),
            new Sight("the secret of an authenticator app", (cast, hubs) -> {
                Visitor manager = cast.manager().open("/account/second-factor");
                manager.dialog().click("Continue");
                return manager.seesHeading("Set up your app");
            }),
            new Sight("a code that is not right", (cast, hubs) -> {
                Visitor manager = cast.manager().open("/account/second-factor/confirm");
                manager.dialog().fill("Code of your app", "12 34").click("Turn it on");
                return manager.sees("The code is not right");
            }),
            new Sight("other sessions of one's own", (cast, hubs) -> {
                Shop shop = cast.busy().shop();
                shop.visitedBy(cast.somebody(), Window.usual());
                return shop.visitedBy(cast.somebody(), Window.usual())
                        .open("/account")
                        .sees("this one");
            }),
            new Sight("the menu of one's account", (cast, hubs) -> {
                Visitor somebody = cast.busy().shop().visitedBy(cast.somebody(), Window.usual());
                return somebody.click("Account of " + cast.somebody().email()).sees("Sign out");
            }));

    private SightsOfPeople() {}
}
