package org.merchantaccess.browser.look;

import java.util.List;
import org.merchantaccess.browser.TestMerchant;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;

/** Page states of members and accounts: dialogs and messages. */
final class PeoplePageStates {

    private static final String PEOPLE = "/settings/people";
    private static final String EMAIL = "E-mail address";
    private static final String KNOWN = "no-name@example.com";

    static final List<PageState> ALL = List.of(
            new PageState("invitation link", (visitors, hubs) -> {
                Visitor manager = visitors.managerAt(PEOPLE + "/invite");
                manager.dialog().fill(EMAIL, KNOWN).tick("Developer").click("Create invitation link");
                return manager.sees("/link/");
            }),
            new PageState("invitation of a member", (visitors, hubs) -> {
                Visitor manager = visitors.managerAt(PEOPLE + "/invite");
                manager.dialog()
                        .fill(EMAIL, visitors.member().email().text())
                        .tick("Read-only")
                        .click("Create invitation link");
                return manager.sees("is already a member");
            }),
            new PageState("reset link", (visitors, hubs) -> {
                Visitor manager = visitors.managerAt(PEOPLE);
                String email = visitors.member().email().text();
                manager.click("Actions for " + email).row(email).click("Create reset link");
                manager.dialog().click("Create reset link");
                return manager.seesHeading("Reset link created");
            }),
            new PageState("mismatched passwords", (visitors, hubs) -> {
                Visitor manager = visitors.manager().open("/account/password");
                manager.dialog()
                        .fill("Current password", TestMerchant.PASSWORD)
                        .fill("New password", "a few words more")
                        .fill("Confirm password", "a few wrods more")
                        .click("Change password");
                return manager.sees("The passwords don't match.");
            }),
            new PageState("secret of an authenticator app", (visitors, hubs) -> {
                Visitor manager = visitors.manager().open("/account/second-factor");
                manager.dialog().click("Continue");
                return manager.seesHeading("Set up authenticator");
            }),
            new PageState("wrong code", (visitors, hubs) -> {
                Visitor manager = visitors.manager().open("/account/second-factor/confirm");
                manager.dialog()
                        .fill("Code from your authenticator app", "12 34")
                        .click("Turn on");
                return manager.sees("That code is not correct");
            }),
            new PageState("other sessions", (visitors, hubs) -> {
                TestMerchant merchant = visitors.busy().merchant();
                merchant.visitedBy(visitors.member(), Window.usual());
                return merchant.visitedBy(visitors.member(), Window.usual())
                        .open("/account")
                        .sees("this session");
            }),
            new PageState("account menu", (visitors, hubs) -> {
                Visitor member = visitors.busy().merchant().visitedBy(visitors.member(), Window.usual());
                return member.click("Account of " + visitors.member().email()).sees("Sign out");
            }));

    private PeoplePageStates() {}
}
