package org.merchantaccess.browser.session;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
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

/** One user with two tabs, and with a tab that is idle for long. */
@InChromium
@Tag("slow")
class TwoTabsTest {

    @WithAndWithoutScripts
    void confirming_the_password_in_one_tab_keeps_the_dialog_of_the_other_usable(Window window, Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.PRODUCTION, hubs);
        merchant.create("Payments");
        Person person = merchant.addUser(Membership.in(merchant.id(), Role.MANAGER));
        Visitor tab = merchant.visitedWithStaleProofBy(person, window);
        tab.seesHeading("API Access").click("Create App ID");
        tab.dialog().fill("App Name", "Till");
        Visitor other = tab.newTab().open(merchant.path("/settings/api-access"));

        other.click("Actions for Payments").row("Payments").click("Set to Active");
        other.dialog().fill("Your password", TestMerchant.PASSWORD).click("SET TO ACTIVE");
        other.row("Payments").sees("Active").seesNot("Not Active");
        tab.dialog().click("Create App ID");

        tab.row("Till").sees("Not Active");
    }

    @WithAndWithoutScripts
    void signing_out_and_in_again_in_one_tab_keeps_the_dialog_of_the_other_usable(Window window, Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
        Person person = merchant.addUser(Membership.in(merchant.id(), Role.MANAGER));
        Visitor tab = merchant.visitedBy(person, window);
        tab.seesHeading("API Access").click("Create App ID");
        tab.dialog().fill("App Name", "Till");
        Visitor other = tab.newTab().open("/account");

        other.click("Account of " + person.email().text()).click("Sign out").seesHeading("Sign in");
        signIn(other, person).seesHeading("API Access");
        tab.dialog().click("Create App ID");

        tab.row("Till").sees("Not Active");
    }

    @WithAndWithoutScripts
    void input_of_a_dialog_outlives_the_session(Window window, Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
        Person person = merchant.addUser(Membership.in(merchant.id(), Role.MANAGER));
        Visitor visitor = hubs.ago(Duration.ofMinutes(16), () -> {
            Visitor idle = merchant.visitedBy(person, window);
            idle.seesHeading("API Access").click("Create App ID");
            idle.dialog().fill("App Name", "O’Brien & Söhne".replace("&", "-"));
            return idle;
        });

        visitor.dialog().click("Create App ID");
        visitor.seesHeading("Sign in").sees("Your session has ended");
        signIn(visitor, person);

        visitor.dialog().sees("App Name", "O’Brien - Söhne").click("Create App ID");
        visitor.row("O'Brien - Söhne").sees("Not Active");
    }

    private static Visitor signIn(Visitor visitor, Person person) {
        return visitor.fill("E-mail address", person.email().text())
                .fill("Password", TestMerchant.PASSWORD)
                .click("Sign in");
    }
}
