package org.merchantaccess.browser.look;

import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.TestMerchant;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;

/**
 * A merchant with content on every page.
 *
 * @param active the active App ID, in use
 * @param next an inactive App ID that has been tried
 */
record ActiveMerchant(TestMerchant merchant, AppId active, AppId next) {

    private static final String WEB_SHOP = "198.51.101.20";
    private static final String UNLISTED = "198.51.101.77";

    static ActiveMerchant openIn(Environment environment, Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(environment, hubs)
                .allow(WEB_SHOP, "web shop")
                .allow("2a02:8070:4a0:1234:5678:9abc:def0:0/112", "the back office of the branch in the old town");
        AppId active = merchant.activate(merchant.create("Web shop"));
        AppId next = merchant.create("Web shop 2027");
        merchant.logIn(active, merchant.keyOf(active), WEB_SHOP);
        merchant.logIn(active, merchant.keyOf(active), "2a02:8070:4a0:1234:5678:9abc:def0:17");
        merchant.logIn(active, merchant.keyOf(active), UNLISTED);
        merchant.logIn(active, "mat_notTheKeyAtAll0000000000000", WEB_SHOP);
        merchant.logIn(next, merchant.keyOf(next), WEB_SHOP);
        return new ActiveMerchant(merchant.flushRefusals(3).flushUse(next), active, next);
    }
}
