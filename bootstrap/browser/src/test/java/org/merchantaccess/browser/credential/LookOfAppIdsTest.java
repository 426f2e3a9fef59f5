package org.merchantaccess.browser.credential;

import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;
import org.merchantaccess.browser.InEveryLook;
import org.merchantaccess.browser.Shop;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;

/** Nobody is kept out of the page of App IDs, however they look at it. */
@InChromium
class LookOfAppIdsTest {

    @InEveryLook
    void the_page_and_each_of_its_dialogs_meet_no_barriers(Window window, Hubs hubs) {
        Shop shop = Shop.openedIn(Environment.TEST, hubs).allows("203.0.113.0/24", "office");
        AppId active = shop.activates(shop.creates("Payments of the branch in the old town"));
        AppId next = shop.creates("Refunds");
        shop.logsIn(active, shop.keyOf(active), "203.0.113.9");
        Visitor visitor = shop.visitedBy(Role.MANAGER, window).seesHeading("API Access");
        visitor.meetsNoBarriers().scrollsOneWayOnly();

        visitor.click("Actions for Refunds").meetsNoBarriers().scrollsOneWayOnly();
        visitor.open(visitor.path())
                .click("Show the app_key of Refunds")
                .sees("mat_")
                .meetsNoBarriers();
        String page = shop.path("/settings/api-access");
        for (String dialog :
                new String[] {"/create", "/" + active + "/rename", "/" + next + "/activate", "/" + next + "/delete"}) {
            visitor.open(page + dialog).dialog().canClick("Cancel");
            visitor.meetsNoBarriers().scrollsOneWayOnly();
        }
    }

    @InEveryLook
    void the_empty_page_and_the_sign_in_meet_no_barriers(Window window, Hubs hubs) {
        Shop.openedIn(Environment.PRODUCTION, hubs)
                .visitedBy(Role.MANAGER, window)
                .sees("No App IDs yet")
                .meetsNoBarriers()
                .scrollsOneWayOnly();
        hubs.visitor(window).open("/sign-in").meetsNoBarriers().scrollsOneWayOnly();
        hubs.visitor(window).open("/nothing-here").meetsNoBarriers().scrollsOneWayOnly();
    }
}
