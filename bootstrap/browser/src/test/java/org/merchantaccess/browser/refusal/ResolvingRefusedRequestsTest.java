package org.merchantaccess.browser.refusal;

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
import org.merchantaccess.domain.people.Role;

/** Remedies for refused requests, started from their page. */
@InChromium
@Tag("slow")
class ResolvingRefusedRequestsTest {

    private static final String PAGE = "/settings/developers/refused-requests";
    private static final String OFFICE = "203.0.113.9";
    private static final String UNLISTED = "198.51.101.77";

    private static Visitor at(TestMerchant merchant, Window window) {
        return merchant.visitedBy(Role.DEVELOPER, window)
                .open(merchant.path(PAGE))
                .seesHeading("Refused requests");
    }

    private static TestMerchant merchant(Hubs hubs) {
        return TestMerchant.openIn(Environment.TEST, hubs).allow("203.0.113.0/24", "office");
    }

    @WithAndWithoutScripts
    void a_refused_address_is_allowed_from_the_list(Window window, Hubs hubs) {
        TestMerchant merchant = merchant(hubs);
        AppId active = merchant.activate(merchant.create("Payments"));
        merchant.logIn(active, merchant.keyOf(active), UNLISTED);
        Visitor visitor = at(merchant.flushRefusals(1), window);

        visitor.row(UNLISTED).click("Allow " + UNLISTED + ", Payments " + active);
        visitor.dialog()
                .sees("Address or range", UNLISTED)
                .fill("Label", "web shop")
                .click("Add address");

        visitor.seesHeading("Refused requests").row(UNLISTED).sees("Allowed since");
        visitor.click("Allowlist").row(UNLISTED + "/32").sees("web shop");
        assertThat(merchant.logIn(active, merchant.keyOf(active), UNLISTED)).isNotEmpty();
    }

    @WithAndWithoutScripts
    void an_inactive_app_id_is_activated_from_the_list(Window window, Hubs hubs) {
        TestMerchant merchant = merchant(hubs);
        AppId next = merchant.create("Payments 2027");
        merchant.logIn(next, merchant.keyOf(next), OFFICE);
        Visitor visitor = at(merchant.flushRefusals(1).flushUse(next), window);

        visitor.row("App ID not active").click("Set to Active, Payments 2027 " + next + ", refused from " + OFFICE);
        visitor.dialog().sees("Your systems are ready.").click("SET TO ACTIVE");

        visitor.seesHeading("Refused requests").sees("Active now");
        visitor.click("API Access").row("Payments 2027").sees("Active").seesNot("Not Active");
    }

    @WithAndWithoutScripts
    void the_right_key_is_revealed_from_the_list(Window window, Hubs hubs) {
        TestMerchant merchant = merchant(hubs);
        AppId active = merchant.activate(merchant.create("Payments"));
        merchant.create("Refunds");
        merchant.logIn(active, "mat_notTheKeyAtAll0000000000000", OFFICE);
        Visitor visitor = at(merchant.flushRefusals(1), window);

        visitor.click("Show app_key, Payments " + active + ", refused from " + OFFICE)
                .seesHeading("API Access")
                .seesNot("Refunds")
                .click("Show app_key of Payments");

        visitor.row("Payments").sees(merchant.keyOf(active));
    }

    @WithAndWithoutScripts
    void refused_requests_are_filtered_by_cause_and_address(Window window, Hubs hubs) {
        TestMerchant merchant = merchant(hubs);
        AppId active = merchant.activate(merchant.create("Payments"));
        merchant.logIn(active, merchant.keyOf(active), UNLISTED);
        merchant.logIn(active, "mat_notTheKeyAtAll0000000000000", OFFICE);
        Visitor visitor = at(merchant.flushRefusals(2), window);

        visitor.page().choose("Cause", "Wrong app_key").click("Filter");
        visitor.row("Wrong app_key").sees(OFFICE);
        visitor.seesNot(UNLISTED);

        visitor.click("Show all")
                .fill("App ID, address or request ID", UNLISTED)
                .click("Filter");
        visitor.row(UNLISTED).sees("Address not on the allowlist");
        visitor.seesNot(OFFICE);

        visitor.fill("App ID, address or request ID", "192.0.2.1")
                .click("Filter")
                .sees("No matching requests");
    }

    @WithAndWithoutScripts
    void a_request_is_found_and_the_requests_of_a_row_are_exported(Window window, Hubs hubs) {
        TestMerchant merchant = merchant(hubs);
        AppId active = merchant.activate(merchant.create("Payments"));
        merchant.logIn(active, merchant.keyOf(active), UNLISTED);
        merchant.logIn(active, merchant.keyOf(active), UNLISTED);
        Visitor visitor = at(merchant.flushRefusals(1), window);

        visitor.row(UNLISTED).sees("Still happening").click("2 times");
        visitor.seesHeading("Refused requests").sees("Requests of App ID " + active + " from " + UNLISTED);

        assertThat(visitor.download("Export as CSV").text().lines())
                .hasSize(3)
                .allMatch(line -> line.contains("\"request_id\"") || line.contains(UNLISTED));
        visitor.click("Show all")
                .fill("App ID, address or request ID", "5f1c0a77-31")
                .click("Filter");
        visitor.row(UNLISTED).sees("2 times");
        visitor.fill("App ID, address or request ID", "5f1c0a77")
                .click("Filter")
                .sees("No matching requests");
    }

    @WithAndWithoutScripts
    void an_empty_list_explains_its_purpose(Window window, Hubs hubs) {
        at(merchant(hubs), window).sees("No refused requests");
    }

    @Test
    void canceling_a_dialog_restores_the_focus(Hubs hubs) {
        TestMerchant merchant = merchant(hubs);
        AppId active = merchant.activate(merchant.create("Payments"));
        merchant.logIn(active, merchant.keyOf(active), UNLISTED);
        Visitor visitor = at(merchant.flushRefusals(1), Window.usual());
        String action = "Allow " + UNLISTED + ", Payments " + active;

        visitor.click(action).dialog().click("Cancel").isGone();

        assertThat(visitor.focused()).isEqualTo(action);
        visitor.seesHeading("Refused requests");
    }

    @WithAndWithoutScripts
    void a_dialog_of_another_page_returns_to_the_list_after_an_error(Window window, Hubs hubs) {
        TestMerchant merchant = merchant(hubs);
        AppId active = merchant.activate(merchant.create("Payments"));
        merchant.logIn(active, merchant.keyOf(active), UNLISTED);
        String here = merchant.path(PAGE + "?search=" + UNLISTED);
        Visitor visitor = at(merchant.flushRefusals(1), window).open(here);
        visitor.row(UNLISTED).click("Allow " + UNLISTED + ", Payments " + active);
        visitor.dialog().fill("Address or range", "moon").click("Add address");
        visitor.dialog().seesDescribed("Address or range", "address");

        visitor.dialog().click("Cancel");

        visitor.seesHeading("Refused requests").row(UNLISTED).sees("Address not on the allowlist");
        assertThat(visitor.path()).isEqualTo(here);
    }
}
