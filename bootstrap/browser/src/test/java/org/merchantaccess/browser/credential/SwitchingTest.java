package org.merchantaccess.browser.credential;

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
import org.merchantaccess.domain.token.BearerToken;

/** The comparison of addresses before App IDs are switched. */
@InChromium
class SwitchingTest {

    private static final String PAGE = "/settings/api-access";
    private static final String OFFICE = "203.0.113.9";
    private static final String WAREHOUSE = "203.0.113.20";
    private static final String UNLISTED = "198.51.101.77";

    @WithAndWithoutScripts
    void the_dialog_compares_addresses_in_use_with_addresses_that_tried_the_next_app_id(Window window, Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs).allow("203.0.113.0/24", "office");
        AppId active = merchant.activate(merchant.create("Payments"));
        AppId next = merchant.create("Payments 2027");
        String nextKey = merchant.keyOf(next);
        BearerToken token =
                merchant.logIn(active, merchant.keyOf(active), OFFICE).get();
        merchant.call(token, OFFICE);
        merchant.call(token, OFFICE);
        merchant.call(token, WAREHOUSE);
        merchant.logIn(next, nextKey, UNLISTED);
        Visitor visitor = merchant.flushUse(next).visitedBy(Role.DEVELOPER, window);

        openSwitchDialog(visitor);
        visitor.dialog()
                .sees("Payments 2027 has not been tried from an allowed address yet.")
                .sees("Tried from " + UNLISTED + ", which is not on the allowlist: it will be refused.");
        visitor.dialog().row(UNLISTED).sees("Not on the allowlist: refused");
        visitor.dialog().row(WAREHOUSE).sees("1 call").sees("Not tried yet");
        visitor.dialog().row(OFFICE).sees("1 login, 2 calls").sees("Not tried yet");

        merchant.logIn(next, nextKey, OFFICE);
        merchant.flushUse(next);
        openSwitchDialog(visitor.open(merchant.path(PAGE)));
        visitor.dialog().sees("1 of 2 addresses has tried Payments 2027.");
        visitor.dialog().row(OFFICE).sees("1 time").sees("Ready");

        merchant.logIn(next, nextKey, WAREHOUSE);
        merchant.flushUse(next);
        openSwitchDialog(visitor.open(merchant.path(PAGE)));
        visitor.dialog().sees("Your systems are ready.").click("SET TO ACTIVE");
        visitor.row("Payments 2027").sees("Active").seesNot("Not Active");
    }

    private static void openSwitchDialog(Visitor visitor) {
        visitor.click("Actions for Payments 2027").row("Payments 2027").click("Set to Active");
    }

    @Test
    void the_dialog_warns_that_the_next_app_id_was_not_tried(Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
        merchant.activate(merchant.create("Payments"));
        merchant.create("Refunds");
        Visitor visitor = merchant.visitedBy(Role.DEVELOPER, Window.usual());

        visitor.click("Actions for Refunds").row("Refunds").click("Set to Active");

        visitor.dialog().sees("Refunds has not been tried yet.").sees("was not used in the last hour");
    }
}
