package org.merchantaccess.browser.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;
import org.merchantaccess.browser.Shop;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.browser.WithAndWithoutScripts;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;

/** All that the seeds let somebody do with App IDs. */
@InChromium
class ManagingAppIdsTest {

    private static Shop shop(Hubs hubs) {
        Shop shop = Shop.openedIn(Environment.TEST, hubs).allows("203.0.113.0/24", "office");
        shop.activates(shop.creates("Payments"));
        shop.creates("Refunds");
        return shop;
    }

    private static void choose(Visitor visitor, String appName, String entry) {
        visitor.click("Actions for " + appName);
        visitor.row(appName).click(entry);
    }

    @WithAndWithoutScripts
    void r3_an_app_id_is_created_and_is_not_active(Window window, Hubs hubs) {
        Visitor visitor = Shop.openedIn(Environment.TEST, hubs).visitedBy(Role.DEVELOPER, window);
        visitor.seesHeading("API Access").sees("No App IDs yet");

        visitor.click("Create App ID");
        visitor.dialog().fill("App Name", "Till 7").click("Create App ID");

        visitor.row("Till 7").sees("Not Active").sees("never");
    }

    @WithAndWithoutScripts
    void r1_a_name_must_be_unique(Window window, Hubs hubs) {
        Visitor visitor = shop(hubs).visitedBy(Role.DEVELOPER, window);
        visitor.click("Create App ID");
        visitor.dialog().fill("App Name", "payments").click("Create App ID");

        visitor.dialog()
                .sees("The App Name must be unique. Please choose another value.")
                .sees("App Name", "payments");
    }

    @WithAndWithoutScripts
    void r5_an_app_id_is_renamed(Window window, Hubs hubs) {
        Visitor visitor = shop(hubs).visitedBy(Role.DEVELOPER, window);
        choose(visitor, "Payments", "Edit App Name");
        visitor.dialog().sees("App Name", "Payments");
        visitor.dialog().fill("App Name", "Checkout").click("Save");

        visitor.row("Checkout").sees("Active");
    }

    @WithAndWithoutScripts
    void r4_another_app_id_is_set_to_active(Window window, Hubs hubs) {
        Visitor visitor = shop(hubs).visitedBy(Role.DEVELOPER, window);
        choose(visitor, "Refunds", "Set to Active");
        visitor.dialog().sees("Do you want to proceed?").click("SET TO ACTIVE");

        visitor.sees("no longer accepted");
        visitor.row("Payments").sees("Not Active");
        visitor.row("Refunds").sees("Active").seesNot("Not Active");
    }

    @WithAndWithoutScripts
    void r6_an_app_id_is_deleted_with_the_typed_word(Window window, Hubs hubs) {
        Visitor visitor = shop(hubs).visitedBy(Role.DEVELOPER, window);
        choose(visitor, "Refunds", "Delete App ID");
        visitor.dialog().fill("Type DELETE", "Delete").click("Delete APP ID");
        visitor.dialog().sees("To confirm, please type DELETE").fill("Type DELETE", "DELETE");
        visitor.dialog().click("Delete APP ID");

        visitor.sees("The App ID was deleted.").seesNot("Refunds");
    }

    @WithAndWithoutScripts
    void r12_a_click_into_the_field_shows_the_key(Window window, Hubs hubs) {
        Shop shop = Shop.openedIn(Environment.TEST, hubs);
        AppId appId = shop.activates(shop.creates("Payments"));
        Visitor visitor = shop.visitedBy(Role.DEVELOPER, window);
        String key = shop.keyOf(appId);
        visitor.seesNot(key);

        visitor.click("Show the app_key of Payments");

        visitor.row("Payments").sees(key);
    }

    @Test
    void r12_after_thirty_seconds_the_key_is_hidden(Hubs hubs) {
        Shop shop = Shop.openedIn(Environment.TEST, hubs);
        AppId appId = shop.activates(shop.creates("Payments"));
        Visitor visitor =
                shop.visitedBy(Role.DEVELOPER, Window.usual()).stopsTheClock().reload();
        visitor.click("Show the app_key of Payments").sees(shop.keyOf(appId));

        visitor.letsPass(Duration.ofSeconds(29)).sees(shop.keyOf(appId));
        visitor.letsPass(Duration.ofSeconds(2)).seesNot(shop.keyOf(appId));
        visitor.row("Payments").canClick("Show the app_key of Payments");
    }

    @Test
    void values_are_copied_with_a_click(Hubs hubs) {
        Shop shop = Shop.openedIn(Environment.TEST, hubs);
        AppId appId = shop.activates(shop.creates("Payments"));
        Visitor visitor = shop.visitedBy(Role.DEVELOPER, Window.usual());

        visitor.click("Copy app_id " + appId).sees("Copied");
        assertThat(visitor.clipboard()).isEqualTo(appId.text());

        visitor.click("Show the app_key of Payments").click("Copy app_key of Payments");
        visitor.row("Payments").sees("Copied");
        assertThat(visitor.clipboard()).isEqualTo(shop.keyOf(appId));
    }

    @WithAndWithoutScripts
    void s80_no_way_back_shows_the_key_again(Window window, Hubs hubs) {
        Shop shop = Shop.openedIn(Environment.TEST, hubs);
        AppId appId = shop.activates(shop.creates("Payments"));
        Visitor visitor = shop.visitedBy(Role.DEVELOPER, window);
        visitor.click("Show the app_key of Payments").sees(shop.keyOf(appId));

        visitor.open("/account").goBack();

        visitor.seesNot(shop.keyOf(appId));
    }

    @WithAndWithoutScripts
    void s80_after_signing_out_no_way_back_shows_anything(Window window, Hubs hubs) {
        Visitor visitor = shop(hubs).visitedBy(Role.DEVELOPER, window);
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
    void whoever_changes_their_mind_is_where_they_were(Hubs hubs) {
        Visitor visitor = shop(hubs).visitedBy(Role.DEVELOPER, Window.usual());

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
    void everything_is_done_by_keyboard(Hubs hubs) {
        Visitor visitor = Shop.openedIn(Environment.TEST, hubs).visitedBy(Role.DEVELOPER, Window.usual());

        goTo(visitor, "Create App ID").press("Enter");
        visitor.dialog().sees("App Name");
        visitor.type("Till").press("Enter").row("Till").sees("Not Active");

        goTo(visitor, "Actions for Till").press("Enter");
        goTo(visitor, "Set to Active").press("Enter");
        visitor.dialog().sees("Do you want to proceed?");
        goTo(visitor, "SET TO ACTIVE").press("Enter").sees("is active now");

        goTo(visitor, "Create App ID").press("Enter");
        visitor.dialog().sees("App Name");
        visitor.type("Kiosk").press("Enter").row("Kiosk").sees("Not Active");
        goTo(visitor, "Actions for Kiosk").press("Enter");
        goTo(visitor, "Delete App ID").press("Enter");
        visitor.dialog().sees("Type DELETE");
        visitor.type("DELETE").press("Enter").sees("The App ID was deleted.").seesNot("Kiosk");
    }

    /** With the Tab key alone. */
    private static Visitor goTo(Visitor visitor, String label) {
        for (int i = 0; i < 40 && !visitor.focused().equals(label); i++) {
            visitor.press("Tab");
        }
        assertThat(visitor.focused()).isEqualTo(label);
        return visitor;
    }
}
