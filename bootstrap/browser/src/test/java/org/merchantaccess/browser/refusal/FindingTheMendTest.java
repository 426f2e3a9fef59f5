package org.merchantaccess.browser.refusal;

import static org.assertj.core.api.Assertions.assertThat;

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

/** From a login that was refused to one that is not. */
@InChromium
class FindingTheMendTest {

    private static final String PAGE = "/settings/developers/refused-requests";
    private static final String OFFICE = "203.0.113.9";
    private static final String STRANGER = "198.51.101.77";

    private static Visitor at(Shop shop, Window window) {
        return shop.visitedBy(Role.DEVELOPER, window).open(shop.path(PAGE)).seesHeading("Refused requests");
    }

    private static Shop shop(Hubs hubs) {
        return Shop.openedIn(Environment.TEST, hubs).allows("203.0.113.0/24", "office");
    }

    @WithAndWithoutScripts
    void an_address_that_was_refused_is_allowed_from_here(Window window, Hubs hubs) {
        Shop shop = shop(hubs);
        AppId active = shop.activates(shop.creates("Payments"));
        shop.logsIn(active, shop.keyOf(active), STRANGER);
        Visitor visitor = at(shop.waitsUntilRefused(1), window);

        visitor.row(STRANGER).click("Allow " + STRANGER + ", Payments " + active);
        visitor.dialog()
                .sees("Address or range", STRANGER)
                .fill("Label", "web shop")
                .click("Add address");
        visitor.row(STRANGER + "/32").sees("web shop");

        visitor.open(shop.path(PAGE)).row(STRANGER).sees("Allowed since");
        assertThat(shop.logsIn(active, shop.keyOf(active), STRANGER)).isNotEmpty();
    }

    @WithAndWithoutScripts
    void an_app_id_that_was_not_active_is_activated_from_here(Window window, Hubs hubs) {
        Shop shop = shop(hubs);
        AppId next = shop.creates("Payments 2027");
        shop.logsIn(next, shop.keyOf(next), OFFICE);
        Visitor visitor = at(shop.waitsUntilRefused(1).waitsUntilUseIsCounted(next), window);

        visitor.row("The App ID is not active")
                .click("Set this App ID to active, Payments 2027 " + next + ", refused from " + OFFICE);
        visitor.dialog().sees("Your systems are ready.").click("SET TO ACTIVE");
        visitor.row("Payments 2027").sees("Active").seesNot("Not Active");

        visitor.open(shop.path(PAGE)).sees("Is active now");
    }

    @WithAndWithoutScripts
    void a_wrong_key_is_looked_up_from_here(Window window, Hubs hubs) {
        Shop shop = shop(hubs);
        AppId active = shop.activates(shop.creates("Payments"));
        shop.creates("Refunds");
        shop.logsIn(active, "mat_notTheKeyAtAll0000000000000", OFFICE);
        Visitor visitor = at(shop.waitsUntilRefused(1), window);

        visitor.click("Show the app_key, Payments " + active + ", refused from " + OFFICE)
                .seesHeading("API Access")
                .seesNot("Refunds")
                .click("Show the app_key of Payments");

        visitor.row("Payments").sees(shop.keyOf(active));
    }

    @WithAndWithoutScripts
    void refusals_are_told_apart_by_cause_and_by_address(Window window, Hubs hubs) {
        Shop shop = shop(hubs);
        AppId active = shop.activates(shop.creates("Payments"));
        shop.logsIn(active, shop.keyOf(active), STRANGER);
        shop.logsIn(active, "mat_notTheKeyAtAll0000000000000", OFFICE);
        Visitor visitor = at(shop.waitsUntilRefused(2), window);

        visitor.page().choose("Cause", "Wrong app_key").click("Filter");
        visitor.row("Wrong app_key").sees(OFFICE);
        visitor.seesNot(STRANGER);

        visitor.click("Show all").fill("App ID or address", STRANGER).click("Filter");
        visitor.row(STRANGER).sees("The address is not on the allowlist");
        visitor.seesNot(OFFICE);

        visitor.fill("App ID or address", "192.0.2.1").click("Filter").sees("Nothing refused that fits");
    }

    @WithAndWithoutScripts
    void where_nothing_was_refused_the_page_says_what_it_is_for(Window window, Hubs hubs) {
        at(shop(hubs), window).sees("Nothing was refused");
    }

    @Test
    void whoever_changes_their_mind_is_where_they_were(Hubs hubs) {
        Shop shop = shop(hubs);
        AppId active = shop.activates(shop.creates("Payments"));
        shop.logsIn(active, shop.keyOf(active), STRANGER);
        Visitor visitor = at(shop.waitsUntilRefused(1), Window.usual());
        String mend = "Allow " + STRANGER + ", Payments " + active;

        visitor.click(mend).dialog().click("Cancel").isGone();

        assertThat(visitor.focused()).isEqualTo(mend);
        visitor.seesHeading("Refused requests");
    }
}
