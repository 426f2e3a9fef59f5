package org.merchantaccess.browser.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;
import org.merchantaccess.browser.TestMerchant;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;

/** Times are shown in the time zone of the reader, and in UTC on hover. */
@InChromium
@Tag("slow")
class TimeZoneTest {

    private static final String TIME = "document.querySelector('td time')";

    /** Tokyo has no daylight saving time. */
    private static Visitor inTokyo(Hubs hubs, Window window) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
        merchant.create("Payments");
        return merchant.visitedBy(Role.MANAGER, window.inTimeZone("Asia/Tokyo"))
                .open(merchant.path("/settings/developers/activity"));
    }

    @Test
    void the_time_is_that_of_the_reader_with_utc_on_hover(Hubs hubs) {
        Visitor visitor = inTokyo(hubs, Window.usual());

        assertThat((String) visitor.evaluate(TIME + ".textContent")).endsWith(" GMT+9");
        assertThat((String) visitor.evaluate(TIME + ".title")).endsWith(" UTC");
        assertThat(visitor.evaluate(
                        "(Date.parse(" + TIME + ".textContent) - Date.parse(" + TIME + ".dateTime)) / 1000"))
                .isEqualTo(0);
    }

    @Test
    void without_scripts_the_time_is_in_utc(Hubs hubs) {
        inTokyo(hubs, Window.usual().withoutScripts()).page().sees(" UTC");
    }
}
