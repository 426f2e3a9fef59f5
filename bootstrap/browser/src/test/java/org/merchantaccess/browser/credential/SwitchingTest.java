package org.merchantaccess.browser.credential;

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
import org.merchantaccess.domain.token.BearerToken;

/** The switch that can be seen before it is made. */
@InChromium
class SwitchingTest {

    private static final String OFFICE = "203.0.113.9";

    @WithAndWithoutScripts
    void the_dialog_shows_who_uses_what_goes_and_who_has_tried_what_comes(Window window, Hubs hubs) {
        Shop shop = Shop.openedIn(Environment.TEST, hubs).allows("203.0.113.0/24", "office");
        AppId active = shop.activates(shop.creates("Payments"));
        AppId next = shop.creates("Payments 2027");
        BearerToken token = shop.logsIn(active, shop.keyOf(active), OFFICE).get();
        shop.calls(token, OFFICE);
        shop.calls(token, OFFICE);
        shop.logsIn(next, shop.keyOf(next), OFFICE);
        shop.waitsUntilUseIsCounted(next);
        Visitor visitor = shop.visitedBy(Role.DEVELOPER, window);

        visitor.click("Actions for Payments 2027").row("Payments 2027").click("Set to Active");

        visitor.dialog()
                .sees("Your systems are ready.")
                .sees("once, from " + OFFICE)
                .sees("is in use");
        visitor.dialog().row(OFFICE).sees("1").sees("2");
    }

    @Test
    void the_dialog_says_that_nobody_has_tried_what_comes(Hubs hubs) {
        Shop shop = Shop.openedIn(Environment.TEST, hubs);
        shop.activates(shop.creates("Payments"));
        shop.creates("Refunds");
        Visitor visitor = shop.visitedBy(Role.DEVELOPER, Window.usual());

        visitor.click("Actions for Refunds").row("Refunds").click("Set to Active");

        visitor.dialog().sees("Nobody has tried Refunds yet.").sees("was not used in the last hour");
    }
}
