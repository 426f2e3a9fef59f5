package org.merchantaccess.browser.look;

import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.Shop;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;

/**
 * A merchant of whom every page has something to show.
 *
 * @param active in use
 * @param next installed already, and tried
 */
record ShopInUse(Shop shop, AppId active, AppId next) {

    private static final String WEB_SHOP = "198.51.101.20";
    private static final String STRANGER = "198.51.101.77";

    static ShopInUse openedIn(Environment environment, Hubs hubs) {
        Shop shop = Shop.openedIn(environment, hubs)
                .allows(WEB_SHOP, "web shop")
                .allows("2a02:8070:4a0:1234:5678:9abc:def0:0/112", "the back office of the branch in the old town");
        AppId active = shop.activates(shop.creates("Web shop"));
        AppId next = shop.creates("Web shop 2027");
        shop.logsIn(active, shop.keyOf(active), WEB_SHOP);
        shop.logsIn(active, shop.keyOf(active), "2a02:8070:4a0:1234:5678:9abc:def0:17");
        shop.logsIn(active, shop.keyOf(active), STRANGER);
        shop.logsIn(active, "mat_notTheKeyAtAll0000000000000", WEB_SHOP);
        shop.logsIn(next, shop.keyOf(next), WEB_SHOP);
        return new ShopInUse(shop.waitsUntilRefused(3).waitsUntilUseIsCounted(next), active, next);
    }
}
