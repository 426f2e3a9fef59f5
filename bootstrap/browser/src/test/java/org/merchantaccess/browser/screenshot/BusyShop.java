package org.merchantaccess.browser.screenshot;

import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.Shop;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.token.BearerToken;

/**
 * A merchant in the middle of a switch.
 *
 * @param active in use
 * @param next installed already, and tried
 * @param old not in use any more
 * @param manager sees to it
 * @param operator of the same Hub
 */
record BusyShop(Shop shop, AppId active, AppId next, AppId old, Person manager, Person operator) {

    private static final String WEB_SHOP = "198.51.101.20";
    private static final String BACK_OFFICE = "2a02:8070:4a0::17";

    static BusyShop openedIn(Environment environment, Hubs hubs) {
        Shop shop = Shop.openedIn(environment, hubs);
        shop.allows(WEB_SHOP, "web shop").allows("2a02:8070:4a0::/48", "back office");
        AppId old = shop.creates("Trial (spring)");
        AppId active = shop.activates(shop.creates("Web shop"));
        AppId next = shop.creates("Web shop 2027");
        Person manager = shop.employs("manager@example.com", Membership.in(shop.id(), Role.MANAGER));
        shop.employs("developer@example.com", Membership.in(shop.id(), Role.DEVELOPER));
        shop.invites("bookkeeping@example.com", Membership.in(shop.id(), Role.READ_ONLY));
        Person operator = shop.employs("operator@example.com", Membership.ofOperator());
        BusyShop busy = new BusyShop(shop, active, next, old, manager, operator);
        busy.work();
        return busy;
    }

    private void work() {
        String key = shop.keyOf(active);
        BearerToken token = shop.logsIn(active, key, WEB_SHOP).get();
        for (int i = 0; i < 41; i++) {
            shop.calls(token, WEB_SHOP);
        }
        shop.logsIn(active, key, BACK_OFFICE);
        shop.logsIn(next, shop.keyOf(next), WEB_SHOP);
        shop.logsIn(next, shop.keyOf(next), WEB_SHOP);
        shop.logsIn(active, "mat_notTheKeyAtAll0000000000000", WEB_SHOP);
        shop.logsIn(active, key, "198.51.101.77");
        shop.waitsUntilUseIsCounted(next);
    }
}
