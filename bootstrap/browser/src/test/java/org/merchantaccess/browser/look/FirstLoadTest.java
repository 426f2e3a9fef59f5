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

/** The size of the first load, which matters on slow connections. */
@InChromium
@Tag("slow")
class FirstLoadTest {

    private static final int APP_IDS = 25;
    private static final long MAX_BYTES = 100_000;

    @Test
    void the_first_page_loads_within_100_kilobytes(Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
        for (int i = 1; i <= APP_IDS; i++) {
            merchant.create("Till of the shop in the old town " + i);
        }

        Visitor visitor = merchant.visitedBy(Role.MANAGER, Window.usual());

        visitor.seesHeading("API Access").sees("Till of the shop in the old town " + APP_IDS);
        assertThat(visitor.bytesReceived()).isLessThanOrEqualTo(MAX_BYTES);
    }
}
