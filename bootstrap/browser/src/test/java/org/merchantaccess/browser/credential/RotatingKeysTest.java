package org.merchantaccess.browser.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;
import org.merchantaccess.browser.PublicKeyPem;
import org.merchantaccess.browser.TestMerchant;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.browser.WithAndWithoutScripts;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;

/** Replacing keys and scheduling switches on the page of an App ID. */
@InChromium
@Tag("slow")
class RotatingKeysTest {

    private static final String OFFICE = "203.0.113.9";

    private static TestMerchant merchant(Hubs hubs) {
        return TestMerchant.openIn(Environment.TEST, hubs).allow("203.0.113.0/24", "office");
    }

    @WithAndWithoutScripts
    @Tag("R15")
    void a_key_is_replaced_put_back_and_ended(Window window, Hubs hubs) {
        TestMerchant merchant = merchant(hubs);
        AppId appId = merchant.activate(merchant.create("Payments"));
        String first = merchant.keyOf(appId);
        Visitor visitor = merchant.visitedBy(Role.DEVELOPER, window);
        visitor.click("Payments").seesHeading("Payments").hasNoViolations();

        visitor.click("New app_key");
        visitor.dialog().sees("Accept the former key for").tick("3 days");
        visitor.hasNoViolations();
        visitor.dialog().click("Make new app_key");
        visitor.sees("New app_key made.").hasNoViolations();
        visitor.row("Key 2").sees("Current");
        visitor.row("Key 1").sees("Retiring, ends");
        assertThat(merchant.logIn(appId, first, OFFICE).isDefined()).isTrue();

        visitor.click("Show app_key 2").sees(merchant.keyOf(appId)).seesNot(first);
        visitor.open(merchant.path("/settings/api-access/" + appId)).seesNot(merchant.keyOf(appId));

        visitor.click("Put the former key back");
        visitor.dialog().click("Put the former key back");
        visitor.sees("The former key is the current one again.").row("Key 1").sees("Current");

        visitor.click("Actions for key 2");
        visitor.row("Key 2").click("Set end date");
        visitor.dialog().fill("End date", tomorrow()).click("Set end date");
        visitor.sees("End date saved.");

        visitor.click("Actions for key 2");
        visitor.row("Key 2").click("End now");
        visitor.hasNoViolations();
        visitor.dialog().sees("This cannot be undone.").click("End now");
        visitor.sees("Key ended.").seesNot("Retiring");
    }

    @WithAndWithoutScripts
    @Tag("R15")
    void a_public_key_takes_the_place_of_the_app_key(Window window, Hubs hubs) {
        TestMerchant merchant = merchant(hubs);
        merchant.activate(merchant.create("Payments"));
        Visitor visitor = merchant.visitedBy(Role.DEVELOPER, window).click("Payments");

        visitor.click("Register public key");
        visitor.dialog().fill("Public key", "no key").tick("1 hour").click("Register public key");
        visitor.sees("This is not a public key.").hasNoViolations();
        visitor.dialog().fill("Public key", PublicKeyPem.generate()).click("Register public key");
        visitor.sees("Public key registered.").hasNoViolations();
        visitor.row("Key 2").sees("Public key, ES256, SHA-256");
        visitor.row("Key 1").sees("Retiring, ends");

        visitor.click("Actions for key 2");
        visitor.row("Key 2").click("This key leaked");
        visitor.dialog().sees("signed with its private key").click("End the leaked key");
        visitor.seesHeading("Key 2 has ended").hasNoViolations().sees("Key 3 is the new app_key.");
    }

    private static String tomorrow() {
        return Instant.now()
                .plus(1, ChronoUnit.DAYS)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
    }

    @WithAndWithoutScripts
    @Tag("R15")
    void a_leaked_key_ends_and_shows_where_it_was_used(Window window, Hubs hubs) {
        TestMerchant merchant = merchant(hubs);
        AppId appId = merchant.activate(merchant.create("Payments"));
        String first = merchant.keyOf(appId);
        merchant.logIn(appId, first, OFFICE);
        hubs.access(Environment.TEST).catchUp();
        Visitor visitor = merchant.visitedBy(Role.DEVELOPER, window).click("Payments");
        visitor.row("Key 1").sees("from " + OFFICE);

        visitor.click("Actions for key 1");
        visitor.row("Key 1").click("This key leaked");
        visitor.dialog().sees("Key 1 ends at once").click("End the leaked key");

        visitor.seesHeading("Key 1 has ended").hasNoViolations().row(OFFICE).sees("1");
        assertThat(merchant.logIn(appId, first, OFFICE).isEmpty()).isTrue();
        visitor.click("Back to Payments").row("Key 2").sees("Current");
        visitor.click("All App IDs").sees("a key was reported as leaked").hasNoViolations();
    }

    @WithAndWithoutScripts
    @Tag("R16")
    void a_switch_is_scheduled_canceled_and_undone(Window window, Hubs hubs) {
        TestMerchant merchant = merchant(hubs);
        AppId payments = merchant.activate(merchant.create("Payments"));
        AppId next = merchant.create("Payments 2027");
        Visitor visitor = merchant.visitedBy(Role.DEVELOPER, window).click("Payments 2027");

        visitor.click("Schedule switch");
        visitor.dialog().sees("Before you switch").fill("Date and time (UTC)", tomorrow() + "T06:00");
        visitor.hasNoViolations();
        visitor.dialog().click("Schedule switch");
        visitor.sees("Switch scheduled.").sees("Scheduled for").hasNoViolations();

        visitor.click("Cancel switch");
        visitor.dialog().sees("will not be made").click("Cancel switch");
        visitor.sees("Switch canceled.").seesNot("Scheduled for");

        visitor.click("Set to Active");
        visitor.dialog().sees("Do you want to proceed?").click("SET TO ACTIVE");
        visitor.sees("The App ID is active.").seesHeading("Payments 2027");
        visitor.click("Undo: set Payments active again");
        visitor.dialog().sees("Payments 2027 will be Not Active.").click("Undo switch");
        visitor.sees("Switch undone.").sees("Not Active");

        visitor.open(merchant.path("/settings/api-access/" + payments)).click("Deactivate");
        visitor.dialog().fill("Type the App Name", "Payments");
        visitor.hasNoViolations();
        visitor.dialog().click("Deactivate");
        visitor.sees("App ID deactivated.").click("Undo: set Payments active again");
        visitor.dialog().click("Undo switch");
        visitor.sees("Switch undone.");
        assertThat(merchant.logIn(payments, merchant.keyOf(payments), OFFICE).isDefined())
                .isTrue();
        assertThat(merchant.logIn(next, merchant.keyOf(next), OFFICE).isEmpty()).isTrue();
    }

    @WithAndWithoutScripts
    void an_app_id_is_described(Window window, Hubs hubs) {
        TestMerchant merchant = merchant(hubs);
        merchant.create("Payments");
        Visitor visitor = merchant.visitedBy(Role.DEVELOPER, window).click("Payments");

        visitor.click("Edit description");
        visitor.dialog().fill("Description", "Tills of all branches").fill("Owner", "Payments team");
        visitor.dialog().click("Save");

        visitor.sees("Description saved.").sees("Tills of all branches").sees("Payments team");
    }
}
