package org.merchantaccess.browser.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;
import org.merchantaccess.browser.Shop;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.browser.WithAndWithoutScripts;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Role;

/** All that people do with the allowlist. */
@Tag("slow")
@InChromium
class ManagingAddressesTest {

    private static final String RANGE = "Address or range";
    private static final String OFFICE = "203.0.113.9";

    private static Visitor at(Shop shop, Window window) {
        return shop.visitedBy(Role.DEVELOPER, window)
                .open(shop.path("/settings/allowlist"))
                .seesHeading("Allowlist");
    }

    private static Shop shop(Hubs hubs) {
        return Shop.openedIn(Environment.TEST, hubs);
    }

    @WithAndWithoutScripts
    void an_address_is_added_and_shown_in_its_canonical_form(Window window, Hubs hubs) {
        Visitor visitor = at(shop(hubs), window).sees("Nobody can call yet");

        visitor.click("Add address");
        visitor.dialog()
                .fill(RANGE, " 2001:470:0::/48 ")
                .fill("Label", "data centre")
                .click("Add address");

        visitor.sees("Your software may call from there from now on.");
        visitor.row("2001:470::/48").sees("data centre").sees("never");
    }

    @WithAndWithoutScripts
    void each_field_says_what_is_wrong_with_it(Window window, Hubs hubs) {
        Visitor visitor = at(shop(hubs), window).click("Add address");
        visitor.dialog()
                .fill(RANGE, "203.0.113.9/24")
                .fill("Label", "x".repeat(200))
                .click("Add address");

        visitor.dialog()
                .sees(RANGE, "203.0.113.9/24")
                .seesDescribed(RANGE, "The range does not start at its first address.")
                .seesDescribed("Label", "The label may have up to");

        visitor.dialog().fill(RANGE, "203.0.113.0/24").fill("Label", "office").click("Add address");
        visitor.row("203.0.113.0/24").sees("office");
    }

    @WithAndWithoutScripts
    void ones_own_address_is_filled_in(Window window, Hubs hubs) {
        Visitor visitor = at(shop(hubs), window).sees("Your address, as this server sees it: 127.0.0.1");

        visitor.click("Add 127.0.0.1");
        visitor.dialog().sees(RANGE, "127.0.0.1").click("Add address");

        visitor.row("127.0.0.1/32").sees("none");
        visitor.sees("which is on the allowlist").page().cannotClick("Add 127.0.0.1");
    }

    @WithAndWithoutScripts
    void whoever_removes_an_address_sees_who_is_cut_off(Window window, Hubs hubs) {
        Shop shop = shop(hubs).allows("203.0.113.0/24", "office").allows("198.51.101.20", "web shop");
        AppId active = shop.activates(shop.creates("Payments"));
        AppId next = shop.creates("Refunds");
        shop.logsIn(active, shop.keyOf(active), OFFICE);
        shop.logsIn(next, shop.keyOf(next), OFFICE);
        shop.waitsUntilUseIsCounted(next);
        Visitor visitor = at(shop, window);
        visitor.row("203.0.113.0/24").sees("once in all");

        visitor.click("Remove 203.0.113.0/24 (office)");
        visitor.dialog().sees("These will be refused from their next call on:");
        visitor.dialog().row(OFFICE).sees("1");
        visitor.dialog().click("Remove address");

        visitor.sees("No call from there is let in any more.").seesNot("203.0.113.0/24");
        visitor.row("198.51.101.20/32").sees("web shop");
    }

    @WithAndWithoutScripts
    void whoever_removes_what_nobody_uses_is_told_so(Window window, Hubs hubs) {
        Visitor visitor = at(shop(hubs).allows("203.0.113.0/24", "office"), window);

        visitor.click("Remove 203.0.113.0/24 (office)");

        visitor.dialog()
                .sees("Nobody who called in the last hour would be cut off")
                .sees("It is the last entry.");
    }

    @WithAndWithoutScripts
    void p9_in_production_the_same_dialog_asks_for_the_password(Window window, Hubs hubs) {
        Shop shop = Shop.openedIn(Environment.PRODUCTION, hubs);
        Visitor visitor = shop.visitedForLongBy(shop.employs(Membership.in(shop.id(), Role.DEVELOPER)), window)
                .open(shop.path("/settings/allowlist"))
                .click("Add address");
        visitor.dialog().fill(RANGE, "198.51.101.20").fill("Your password", "not the password");
        visitor.dialog().click("Add address");
        visitor.dialog().sees(RANGE, "198.51.101.20").seesDescribed("Your password", "password is not right");

        do {
            visitor.dialog().fill("Your password", Shop.PASSWORD).click("Add address");
        } while (visitor.seesOneOf("Please wait", "may call from there").startsWith("Please"));

        visitor.row("198.51.101.20/32").click("Remove 198.51.101.20/32");
        visitor.dialog().cannotFill("Your password").click("Remove address");
        visitor.sees("Nobody can call yet");
    }

    @WithAndWithoutScripts
    void entries_are_found_by_address_and_label(Window window, Hubs hubs) {
        Shop shop = shop(hubs).allows("203.0.113.0/24", "office").allows("198.51.101.20", "web shop");
        Visitor visitor = at(shop, window);

        visitor.fill("Search by address or label", "web").click("Search").seesNot("203.0.113.0/24");
        visitor.row("198.51.101.20/32").sees("web shop");
        visitor.click("Show all").sees("203.0.113.0/24");
    }

    @Test
    void the_focus_is_where_the_visitor_was(Hubs hubs) {
        Visitor visitor = at(shop(hubs).allows("203.0.113.0/24", "office"), Window.usual());

        visitor.click("Remove 203.0.113.0/24 (office)").dialog().click("Cancel").isGone();
        assertThat(visitor.focused()).isEqualTo("Remove 203.0.113.0/24 (office)");

        visitor.click("Add 127.0.0.1").dialog().sees(RANGE, "127.0.0.1");
        assertThat(visitor.focused()).isEqualTo(RANGE);
        visitor.press("Escape").dialog().isGone();
        assertThat(visitor.focused()).isEqualTo("Add 127.0.0.1");
    }
}
