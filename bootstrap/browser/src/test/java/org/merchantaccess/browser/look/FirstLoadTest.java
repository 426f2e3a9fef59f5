package org.merchantaccess.browser.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;
import org.merchantaccess.browser.TestMerchant;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;

/** The size of the first load, which matters on slow connections. */
@InChromium
@Tag("slow")
class FirstLoadTest {

    private static final int APP_IDS = 25;
    private static final int DAYS = 7;
    private static final String SHOP = "198.51.101.20";
    private static final long MAX_BYTES = 100_000;

    @Test
    void the_first_page_loads_within_100_kilobytes(Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs).allow(SHOP, "shop");
        for (int i = 1; i <= APP_IDS; i++) {
            useForAWeek(merchant, merchant.create("Till of the shop in the old town " + i), hubs);
        }

        Visitor visitor = merchant.visitedBy(Role.MANAGER, Window.usual());

        visitor.seesHeading("API Access").sees("Till of the shop in the old town " + APP_IDS);
        assertThat(visitor.page().rowNames()).hasSize(APP_IDS);
        visitor.sees("28 logins, 28 calls, 7 refused");
        assertThat(visitor.bytesReceived()).isLessThanOrEqualTo(MAX_BYTES);
    }

    /** Logs in and calls one more time each day than on the day before, then has one refused login. */
    private static void useForAWeek(TestMerchant merchant, AppId appId, Hubs hubs) {
        String key = merchant.keyOf(appId);
        hubs.ago(Duration.ofDays(DAYS), () -> merchant.activate(appId));
        for (int day = DAYS - 1; day >= 0; day--) {
            int times = DAYS - day;
            hubs.ago(Duration.ofDays(day), () -> {
                for (int i = 0; i < times; i++) {
                    merchant.logIn(appId, key, SHOP).forEach(token -> merchant.call(token, SHOP));
                }
                return merchant.logIn(appId, key, "198.51.101.77");
            });
        }
        merchant.flushUses(appId);
    }
}
