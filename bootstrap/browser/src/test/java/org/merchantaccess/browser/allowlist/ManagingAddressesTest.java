package org.merchantaccess.browser.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Role;

/** Management of the allowlist. */
@Tag("slow")
@InChromium
class ManagingAddressesTest {

    private static final String RANGE = "Address or range";
    private static final String OFFICE = "203.0.113.9";

    private static Visitor at(TestMerchant merchant, Window window) {
        return merchant.visitedBy(Role.DEVELOPER, window)
                .open(merchant.path("/settings/allowlist"))
                .seesHeading("Allowlist");
    }

    private static TestMerchant merchant(Hubs hubs) {
        return TestMerchant.openIn(Environment.TEST, hubs);
    }

    @WithAndWithoutScripts
    void an_address_is_added_and_shown_in_its_canonical_form(Window window, Hubs hubs) {
        Visitor visitor = at(merchant(hubs), window).sees("No addresses allowed yet");

        visitor.click("Add address");
        visitor.dialog()
                .fill(RANGE, " 2001:470:0::/48 ")
                .fill("Label", "data centre")
                .click("Add address");

        visitor.sees("Address added to the allowlist.");
        visitor.row("2001:470::/48").sees("data centre").sees("Never");
    }

    @WithAndWithoutScripts
    void each_field_shows_its_own_error(Window window, Hubs hubs) {
        Visitor visitor = at(merchant(hubs), window).click("Add address");
        visitor.dialog()
                .fill(RANGE, "203.0.113.9/24")
                .fill("Label", "x".repeat(200))
                .click("Add address");

        visitor.dialog()
                .sees(RANGE, "203.0.113.9/24")
                .seesDescribed(RANGE, "is not a network address. Did you mean 203.0.113.0/24?")
                .seesDescribed("Label", "The label can have up to");

        visitor.dialog().fill(RANGE, "203.0.113.0/24").fill("Label", "office").click("Add address");
        visitor.row("203.0.113.0/24").sees("office");
    }

    @WithAndWithoutScripts
    void the_users_own_address_is_prefilled(Window window, Hubs hubs) {
        Visitor visitor = at(merchant(hubs), window).sees("Your address as seen by this server: 127.0.0.1");

        visitor.click("Add 127.0.0.1");
        visitor.dialog().sees(RANGE, "127.0.0.1").click("Add address");

        visitor.row("127.0.0.1/32").sees("None");
        visitor.sees("(on the allowlist)").page().cannotClick("Add 127.0.0.1");
    }

    @WithAndWithoutScripts
    void removing_an_address_shows_the_affected_addresses(Window window, Hubs hubs) {
        TestMerchant merchant = merchant(hubs).allow("203.0.113.0/24", "office").allow("198.51.101.20", "web shop");
        AppId active = merchant.activate(merchant.create("Payments"));
        AppId next = merchant.create("Refunds");
        merchant.logIn(active, merchant.keyOf(active), OFFICE);
        merchant.logIn(next, merchant.keyOf(next), OFFICE);
        merchant.flushUse(next);
        Visitor visitor = at(merchant, window);
        visitor.row("203.0.113.0/24").sees("1 hit in total");

        visitor.click("Remove 203.0.113.0/24 (office)");
        visitor.dialog().sees("These addresses will be refused from their next call:");
        visitor.dialog().row(OFFICE).sees("1");
        visitor.dialog().click("Remove address");

        visitor.sees("Entry removed. Calls from there are refused unless another entry allows them.")
                .seesNot("203.0.113.0/24");
        visitor.row("198.51.101.20/32").sees("web shop");
    }

    @WithAndWithoutScripts
    void removing_an_unused_entry_shows_that_no_use_is_affected(Window window, Hubs hubs) {
        Visitor visitor = at(merchant(hubs).allow("203.0.113.0/24", "office"), window);

        visitor.click("Remove 203.0.113.0/24 (office)");

        visitor.dialog().sees("No recent use is affected.").sees("This is the last entry.");
    }

    @WithAndWithoutScripts
    @Tag("P9")
    void in_production_the_dialog_asks_for_the_password(Window window, Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.PRODUCTION, hubs);
        Visitor visitor = merchant.visitedWithStaleProofBy(
                        merchant.addUser(Membership.in(merchant.id(), Role.DEVELOPER)), window)
                .open(merchant.path("/settings/allowlist"))
                .click("Add address");
        visitor.dialog().fill(RANGE, "198.51.101.20").fill("Your password", "not the password");
        visitor.dialog().click("Add address");
        visitor.dialog().sees(RANGE, "198.51.101.20").seesDescribed("Your password", "That password is not correct.");

        do {
            visitor.dialog().fill("Your password", TestMerchant.PASSWORD).click("Add address");
        } while (visitor.seesOneOf("Too many failed", "added to the allowlist").startsWith("Too many"));

        visitor.row("198.51.101.20/32").click("Remove 198.51.101.20/32");
        visitor.dialog().cannotFill("Your password").click("Remove address");
        visitor.sees("No addresses allowed yet");
    }

    @WithAndWithoutScripts
    void entries_are_found_by_address_and_label(Window window, Hubs hubs) {
        TestMerchant merchant = merchant(hubs).allow("203.0.113.0/24", "office").allow("198.51.101.20", "web shop");
        Visitor visitor = at(merchant, window);

        visitor.fill("Search by address or label", "web").click("Search").seesNot("203.0.113.0/24");
        visitor.row("198.51.101.20/32").sees("web shop");
        visitor.click("Show all").sees("203.0.113.0/24");
    }

    @Test
    void closing_a_dialog_restores_the_focus(Hubs hubs) {
        Visitor visitor = at(merchant(hubs).allow("203.0.113.0/24", "office"), Window.usual());

        visitor.click("Remove 203.0.113.0/24 (office)").dialog().click("Cancel").isGone();
        assertThat(visitor.focused()).isEqualTo("Remove 203.0.113.0/24 (office)");

        visitor.click("Add 127.0.0.1").dialog().sees(RANGE, "127.0.0.1");
        assertThat(visitor.focused()).isEqualTo(RANGE);
        visitor.press("Escape").dialog().isGone();
        assertThat(visitor.focused()).isEqualTo("Add 127.0.0.1");
    }
}
