package org.merchantaccess.browser.look;

import java.util.List;
import org.merchantaccess.browser.Shop;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Role;

/** What guests are shown, and operators, only in answer to a form. */
final class SightsFromOutside {

    private static final String EMAIL = "E-mail address";
    private static final String KNOWN = "no-name@example.com";

    static final List<Sight> ALL = List.of(
            new Sight(
                    "what is not there",
                    (cast, hubs) -> cast.guest().open("/nothing-here").seesHeading("There is no such page")),
            new Sight(
                    "a password that is not right",
                    (cast, hubs) -> cast.guest()
                            .open("/sign-in")
                            .fill(EMAIL, KNOWN)
                            .fill("Password", "not the password")
                            .click("Sign in")
                            .sees("is not right")),
            new Sight(
                    "a link that no longer works",
                    (cast, hubs) -> cast.guest().open("/link/0000").seesHeading("This link no longer works")),
            new Sight("somebody with an account who is invited again", (cast, hubs) -> {
                Shop other = Shop.openedIn(Environment.TEST, hubs);
                Membership developer = Membership.in(other.id(), Role.DEVELOPER);
                String link = Shop.path(other.invites(cast.somebody().email().text(), developer));
                return cast.guest().open(link).sees("You have an account in this Hub already.");
            }),
            new Sight("a merchant that may not be named so", (cast, hubs) -> {
                Visitor operator = cast.operator().open("/operator/merchants/open");
                operator.dialog().fill("Name", "x".repeat(101)).click("Open merchant");
                return operator.sees("The name may have 1 to 100 printable characters.");
            }),
            new Sight("a management key", (cast, hubs) -> {
                Visitor operator = cast.operator().open("/operator/management-keys/create");
                operator.dialog().fill("Name", "till software").click("Create key");
                return operator.seesHeading("The key is ready");
            }));

    private SightsFromOutside() {}
}
