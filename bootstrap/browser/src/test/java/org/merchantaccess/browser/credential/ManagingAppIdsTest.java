package org.merchantaccess.browser.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;
import org.merchantaccess.browser.TestMerchant;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.browser.WithAndWithoutScripts;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;

/** The actions on App IDs in the seeds. */
@InChromium
class ManagingAppIdsTest {

    private static TestMerchant merchant(Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs).allow("203.0.113.0/24", "office");
        merchant.activate(merchant.create("Payments"));
        merchant.create("Refunds");
        return merchant;
    }

    private static void choose(Visitor visitor, String appName, String entry) {
        visitor.click("Actions for " + appName);
        visitor.row(appName).click(entry);
    }

    @WithAndWithoutScripts
    @Tag("R3")
    void an_app_id_is_created_and_is_not_active(Window window, Hubs hubs) {
        Visitor visitor = TestMerchant.openIn(Environment.TEST, hubs).visitedBy(Role.DEVELOPER, window);
        visitor.seesHeading("API Access").sees("Create an App ID");

        visitor.click("Create App ID");
        visitor.dialog().fill("App Name", "Till 7").click("Create App ID");

        visitor.row("Till 7").sees("Not Active").sees("Never");
    }

    @WithAndWithoutScripts
    @Tag("R1")
    void a_name_must_be_unique(Window window, Hubs hubs) {
        Visitor visitor = merchant(hubs).visitedBy(Role.DEVELOPER, window);
        visitor.click("Create App ID");
        visitor.dialog().fill("App Name", "payments").click("Create App ID");

        visitor.dialog()
                .sees("The App Name must be unique. Please choose another value.")
                .sees("App Name", "payments");
    }

    @WithAndWithoutScripts
    @Tag("R5")
    void an_app_id_is_renamed(Window window, Hubs hubs) {
        Visitor visitor = merchant(hubs).visitedBy(Role.DEVELOPER, window);
        choose(visitor, "Payments", "Edit App Name");
        visitor.dialog().sees("App Name", "Payments");
        visitor.dialog().fill("App Name", "Checkout").click("Save");

        visitor.row("Checkout").sees("Active");
    }

    @WithAndWithoutScripts
    @Tag("R4")
    void another_app_id_is_set_to_active(Window window, Hubs hubs) {
        Visitor visitor = merchant(hubs).visitedBy(Role.DEVELOPER, window);
        choose(visitor, "Refunds", "Set to Active");
        visitor.dialog().sees("Do you want to proceed?").click("SET TO ACTIVE");

        visitor.sees("Access tokens of the previously active App ID are no longer accepted.");
        visitor.row("Payments").sees("Not Active");
        visitor.row("Refunds").sees("Active").seesNot("Not Active");
    }

    @WithAndWithoutScripts
    @Tag("R6")
    void an_app_id_is_deleted_after_typing_delete(Window window, Hubs hubs) {
        Visitor visitor = merchant(hubs).visitedBy(Role.DEVELOPER, window);
        choose(visitor, "Refunds", "Delete App ID");
        visitor.dialog().fill("Type DELETE", "Delete").click("Delete APP ID");
        visitor.dialog().sees("To confirm, type DELETE").fill("Type DELETE", "DELETE");
        visitor.dialog().click("Delete APP ID");

        visitor.sees("App ID deleted.").seesNot("Refunds");
    }

    @WithAndWithoutScripts
    @Tag("R12")
    void a_click_on_the_field_shows_the_key(Window window, Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
        AppId appId = merchant.activate(merchant.create("Payments"));
        Visitor visitor = merchant.visitedBy(Role.DEVELOPER, window);
        String key = merchant.keyOf(appId);
        visitor.seesNot(key);

        visitor.click("Show app_key of Payments");

        visitor.row("Payments").sees(key);
    }

    @Test
    @Tag("R12")
    void after_thirty_seconds_the_key_is_hidden(Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
        AppId appId = merchant.activate(merchant.create("Payments"));
        Visitor visitor =
                merchant.visitedBy(Role.DEVELOPER, Window.usual()).stopClock().reload();
        visitor.click("Show app_key of Payments").sees(merchant.keyOf(appId));

        visitor.advanceClock(Duration.ofSeconds(29)).sees(merchant.keyOf(appId));
        visitor.advanceClock(Duration.ofSeconds(2)).seesNot(merchant.keyOf(appId));
        visitor.row("Payments").canClick("Show app_key of Payments");
    }

    @Test
    void values_are_copied_with_a_click(Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
        AppId appId = merchant.activate(merchant.create("Payments"));
        Visitor visitor = merchant.visitedBy(Role.DEVELOPER, Window.usual());

        visitor.click("Copy app_id " + appId).sees("Copied");
        assertThat(visitor.clipboard()).isEqualTo(appId.text());

        visitor.click("Show app_key of Payments").click("Copy app_key of Payments");
        visitor.row("Payments").sees("Copied");
        assertThat(visitor.clipboard()).isEqualTo(merchant.keyOf(appId));
    }

    @WithAndWithoutScripts
    @Tag("S80")
    void going_back_does_not_show_the_key_again(Window window, Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
        AppId appId = merchant.activate(merchant.create("Payments"));
        Visitor visitor = merchant.visitedBy(Role.DEVELOPER, window);
        visitor.click("Show app_key of Payments").sees(merchant.keyOf(appId));

        visitor.open("/account").goBack();

        visitor.seesNot(merchant.keyOf(appId));
    }

    @WithAndWithoutScripts
    @Tag("S80")
    void going_back_after_signing_out_shows_the_sign_in(Window window, Hubs hubs) {
        Visitor visitor = merchant(hubs).visitedBy(Role.DEVELOPER, window);
        visitor.click("Account of " + emailOf(visitor))
                .click("Sign out")
                .seesHeading("Sign in")
                .sees("You are signed out.");

        visitor.goBack();

        visitor.seesNot("Payments").seesHeading("Sign in");
    }

    private static String emailOf(Visitor visitor) {
        return visitor.page()
                .text()
                .lines()
                .filter(line -> line.endsWith("@example.com"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void canceling_a_dialog_restores_the_focus(Hubs hubs) {
        Visitor visitor = merchant(hubs).visitedBy(Role.DEVELOPER, Window.usual());

        choose(visitor, "Refunds", "Set to Active");
        visitor.dialog().click("Cancel").isGone();
        assertThat(visitor.focused()).isEqualTo("Actions for Refunds");

        visitor.click("Create App ID");
        visitor.dialog().sees("App Name");
        assertThat(visitor.focused()).isEqualTo("App Name");
        visitor.press("Escape").dialog().isGone();
        assertThat(visitor.focused()).isEqualTo("Create App ID");
    }

    @Test
    void all_actions_work_by_keyboard(Hubs hubs) {
        Visitor visitor = TestMerchant.openIn(Environment.TEST, hubs).visitedBy(Role.DEVELOPER, Window.usual());

        focus(visitor, "Create App ID").press("Enter");
        visitor.dialog().sees("App Name");
        visitor.type("Till").press("Enter").row("Till").sees("Not Active");

        focus(visitor, "Actions for Till").press("Enter");
        focus(visitor, "Set to Active").press("Enter");
        visitor.dialog().sees("Do you want to proceed?");
        focus(visitor, "SET TO ACTIVE").press("Enter").sees("The App ID is active.");

        focus(visitor, "Create App ID").press("Enter");
        visitor.dialog().sees("App Name");
        visitor.type("Kiosk").press("Enter").row("Kiosk").sees("Not Active");
        focus(visitor, "Actions for Kiosk").press("Enter");
        focus(visitor, "Delete App ID").press("Enter");
        visitor.dialog().sees("Type DELETE");
        visitor.type("DELETE").press("Enter").sees("App ID deleted.").seesNot("Kiosk");
    }

    /** Moves the focus with the Tab key. */
    private static Visitor focus(Visitor visitor, String label) {
        for (int i = 0; i < 40 && !visitor.focused().equals(label); i++) {
            visitor.press("Tab");
        }
        assertThat(visitor.focused()).isEqualTo(label);
        return visitor;
    }
}
