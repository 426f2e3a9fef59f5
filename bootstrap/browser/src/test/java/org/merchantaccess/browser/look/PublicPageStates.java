package org.merchantaccess.browser.look;

import java.util.List;
import org.merchantaccess.browser.TestMerchant;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Role;

/** Page states before sign-in, and those of operators after submitting a form. */
final class PublicPageStates {

    private static final String EMAIL = "E-mail address";
    private static final String KNOWN = "no-name@example.com";

    static final List<PageState> ALL = List.of(
            new PageState(
                    "page not found",
                    (visitors, hubs) -> visitors.guest().open("/nothing-here").seesHeading("Page not found")),
            new PageState(
                    "wrong password",
                    (visitors, hubs) -> visitors.guest()
                            .open("/sign-in")
                            .fill(EMAIL, KNOWN)
                            .fill("Password", "not the password")
                            .click("Sign in")
                            .sees("is not correct")),
            new PageState(
                    "expired link",
                    (visitors, hubs) -> visitors.guest().open("/link/0000").seesHeading("This link no longer works")),
            new PageState("invitation of an existing account", (visitors, hubs) -> {
                TestMerchant other = TestMerchant.openIn(Environment.TEST, hubs);
                Membership developer = Membership.in(other.id(), Role.DEVELOPER);
                String link =
                        TestMerchant.path(other.invite(visitors.member().email().text(), developer));
                return visitors.guest().open(link).sees("You already have an account in this Hub.");
            }),
            new PageState(
                    "search that finds an App ID",
                    (visitors, hubs) -> visitors.operator()
                            .open("/operator/search?search=" + visitors.busy().active())
                            .sees("App Name")),
            new PageState(
                    "search that finds a person",
                    (visitors, hubs) -> visitors.operator()
                            .open("/operator/search?search="
                                    + visitors.member().email().text())
                            .sees("Developer")),
            new PageState(
                    "search that finds a merchant",
                    (visitors, hubs) -> visitors.operator()
                            .open("/operator/search?search="
                                    + visitors.busy().merchant().id())
                            .sees("Open")),
            new PageState("invalid merchant name", (visitors, hubs) -> {
                Visitor operator = visitors.operator().open("/operator/merchants/open");
                operator.dialog().fill("Name", "x".repeat(101)).click("Open merchant");
                return operator.sees("The name may have 1 to 100 printable characters.");
            }),
            new PageState("new management key", (visitors, hubs) -> {
                Visitor operator = visitors.operator().open("/operator/management-keys/create");
                operator.dialog().fill("Name", "till software").click("Create key");
                return operator.seesHeading("Management key created");
            }),
            new PageState("invalid name of a resource server", (visitors, hubs) -> {
                Visitor operator = visitors.operator().open("/operator/resource-servers/add");
                operator.dialog().fill("Name", "x".repeat(65)).click("Add resource server");
                return operator.sees("The name may have 1 to 64 printable characters.");
            }),
            new PageState("new resource server", (visitors, hubs) -> {
                Visitor operator = visitors.operator().open("/operator/resource-servers/add");
                operator.dialog().fill("Name", "Orders API").click("Add resource server");
                return operator.seesHeading("Resource server added");
            }));

    private PublicPageStates() {}
}
