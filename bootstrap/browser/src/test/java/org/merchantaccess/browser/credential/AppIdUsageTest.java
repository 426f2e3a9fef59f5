package org.merchantaccess.browser.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;
import org.merchantaccess.browser.InEveryWindow;
import org.merchantaccess.browser.TestMerchant;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.browser.WithAndWithoutScripts;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;

/** Charts and connection details on the page of an App ID. */
@InChromium
@Tag("slow")
class AppIdUsageTest {

    private static final String SHOP = "203.0.113.9";
    private static final String ELSEWHERE = "198.51.100.7";
    private static final String LOGINS = "document.querySelector('#usage figcaption').textContent";

    /** A merchant with an App ID in use. */
    private record Used(TestMerchant merchant, AppId appId) {

        String page() {
            return merchant.path("/settings/api-access/" + appId);
        }
    }

    private static Used usedMerchant(Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs).allow(SHOP, "shop");
        AppId appId = merchant.create("Payments");
        String key = merchant.keyOf(appId);
        hubs.ago(Duration.ofDays(3), () -> merchant.activate(appId));
        hubs.ago(Duration.ofDays(2), () -> merchant.logIn(appId, key, SHOP));
        // Uses between two flushes count at the time of the last one.
        merchant.flushUses(appId);
        merchant.logIn(appId, key, SHOP).forEach(token -> merchant.call(token, SHOP));
        merchant.logIn(appId, key, ELSEWHERE);
        return new Used(merchant.flushUses(appId).flushRefusals(1), appId);
    }

    @InEveryWindow
    void charts_fit_every_window(Window window, Hubs hubs) {
        Used used = usedMerchant(hubs);

        Visitor visitor = used.merchant().visitedBy(Role.READ_ONLY, window).open(used.page());

        visitor.sees("Share of requests").hasNoHorizontalOverflow().hasNoViolations();
        visitor.click("Show the numbers as a table").hasNoHorizontalOverflow().hasNoViolations();
        visitor.open(used.merchant().path("/settings/developers/refused-requests"))
                .sees("Refused in the last 7 days")
                .hasNoHorizontalOverflow()
                .hasNoViolations();
    }

    @WithAndWithoutScripts
    void links_switch_the_period(Window window, Hubs hubs) {
        Used used = usedMerchant(hubs);
        Visitor visitor = used.merchant().visitedBy(Role.READ_ONLY, window).open(used.page());
        assertThat(visitor.evaluate(LOGINS)).isEqualTo("Logins 2");

        visitor.click("24 hours").sees("App ID, last 24 hours");

        assertThat(visitor.evaluate(LOGINS)).isEqualTo("Logins 1");
    }

    @Test
    void a_shown_key_is_copied_with_the_connection_details_and_leaves_them_when_hidden(Hubs hubs) {
        Used used = usedMerchant(hubs);
        Visitor visitor = used.merchant()
                .visitedBy(Role.DEVELOPER, Window.usual())
                .stopClock()
                .open(used.page())
                .click("Copy as .env");
        assertThat(visitor.clipboard()).contains("APP_ID=" + used.appId(), "APP_KEY=your app_key");

        visitor.click("Show app_key 1").sees("mat_").click("Copy as .env");

        assertThat(visitor.clipboard()).endsWith("APP_KEY=" + used.merchant().keyOf(used.appId()));
        visitor.advanceClock(Duration.ofSeconds(31)).seesNot("mat_").sees("APP_KEY=your app_key");
    }
}
