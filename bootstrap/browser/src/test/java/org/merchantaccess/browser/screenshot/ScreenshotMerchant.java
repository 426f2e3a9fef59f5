package org.merchantaccess.browser.screenshot;

import java.time.Duration;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.TestMerchant;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.token.BearerToken;

/**
 * A merchant during a switch of App IDs.
 *
 * @param active the active App ID, in use
 * @param next the next App ID, already tried
 * @param old an App ID out of use
 * @param manager a manager of the merchant
 * @param operator an operator of the same Hub
 */
record ScreenshotMerchant(TestMerchant merchant, AppId active, AppId next, AppId old, Person manager, Person operator) {

    private static final Duration OPENED = Duration.ofDays(31);
    private static final int HOURS = 30 * 24;
    private static final String WEB_SHOP = "198.51.101.20";
    private static final String BACK_OFFICE = "2a02:8070:4a0::17";

    static ScreenshotMerchant openIn(Environment environment, Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(environment, hubs);
        merchant.allow(WEB_SHOP, "web shop").allow("2a02:8070:4a0::/48", "back office");
        AppId old = hubs.ago(OPENED, () -> merchant.create("Trial (spring)"));
        AppId active = hubs.ago(OPENED, () -> merchant.activate(merchant.create("Web shop")));
        String key = merchant.keyOf(active);
        String oldKey = merchant.keyOf(old);
        for (int hours = HOURS; hours > 0; hours--) {
            int ago = hours;
            hubs.ago(Duration.ofHours(hours), () -> callAsInThePast(merchant, active, key, old, oldKey, ago));
        }
        AppId next = merchant.create("Web shop 2027");
        Person manager = merchant.addUser("manager@example.com", Membership.in(merchant.id(), Role.MANAGER));
        merchant.addUser("developer@example.com", Membership.in(merchant.id(), Role.DEVELOPER));
        merchant.invite("bookkeeping@example.com", Membership.in(merchant.id(), Role.READ_ONLY));
        Person operator = merchant.addUser("operator@example.com", Membership.ofOperator());
        ScreenshotMerchant busy = new ScreenshotMerchant(merchant, active, next, old, manager, operator);
        busy.makeCalls();
        return busy;
    }

    /** Makes more calls by day than by night, and has a few refused. */
    private static boolean callAsInThePast(
            TestMerchant merchant, AppId active, String key, AppId old, String oldKey, int hoursAgo) {
        int calls = (int) Math.round(6 + 5 * Math.sin(hoursAgo * Math.PI / 12) + hoursAgo % 5);
        String from = hoursAgo % 7 == 0 ? BACK_OFFICE : WEB_SHOP;
        merchant.logIn(active, key, from).forEach(token -> {
            for (int i = 0; i < calls; i++) {
                merchant.call(token, from);
            }
        });
        if (hoursAgo % 17 == 0) {
            merchant.logIn(active, key, "198.51.101.77");
        }
        if (hoursAgo % 23 == 0) {
            merchant.logIn(old, oldKey, WEB_SHOP);
        }
        if (hoursAgo % 41 < 2) {
            merchant.logIn(active, "mat_notTheKeyAtAll0000000000000", WEB_SHOP);
        }
        return true;
    }

    private void makeCalls() {
        String key = merchant.keyOf(active);
        BearerToken token = merchant.logIn(active, key, WEB_SHOP).get();
        for (int i = 0; i < 41; i++) {
            merchant.call(token, WEB_SHOP);
        }
        merchant.logIn(active, key, BACK_OFFICE);
        merchant.logIn(next, merchant.keyOf(next), WEB_SHOP);
        merchant.logIn(next, merchant.keyOf(next), WEB_SHOP);
        merchant.logIn(active, "mat_notTheKeyAtAll0000000000000", WEB_SHOP);
        merchant.logIn(active, key, "198.51.101.77");
        merchant.flushUse(next);
    }
}
