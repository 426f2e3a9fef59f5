package org.merchantaccess.browser.credential;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;
import org.merchantaccess.browser.TestMerchant;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.browser.WithAndWithoutScripts;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;

/** A double click on a button performs its action once. */
@InChromium
@Tag("slow")
class DoubleClickTest {

    @WithAndWithoutScripts
    void a_double_click_creates_activates_and_deletes_once(Window window, Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
        Visitor visitor = merchant.visitedBy(Role.MANAGER, window);

        visitor.seesHeading("API Access").click("Create App ID");
        visitor.dialog().fill("App Name", "Payments").doubleClick("Create App ID");
        visitor.sees("App ID created.").row("Payments").sees("Not Active");

        visitor.click("Actions for Payments").row("Payments").click("Set to Active");
        visitor.dialog().doubleClick("SET TO ACTIVE");
        visitor.sees("is active").row("Payments").seesNot("Not Active");

        merchant.create("Refunds");
        visitor.open(merchant.path("/settings/api-access"))
                .click("Actions for Refunds")
                .row("Refunds")
                .click("Delete App ID");
        visitor.dialog().fill("Type DELETE", "DELETE").doubleClick("Delete APP ID");
        visitor.sees("App ID deleted.").seesNot("Refunds");
    }

    @Test
    void a_double_click_opens_one_dialog(Hubs hubs) {
        Visitor visitor = TestMerchant.openIn(Environment.TEST, hubs).visitedBy(Role.MANAGER, Window.usual());

        visitor.page().doubleClick("Create App ID");
        visitor.dialog().sees("App Name");

        visitor.press("Escape").seesNot("unique among your App IDs");
    }
}
