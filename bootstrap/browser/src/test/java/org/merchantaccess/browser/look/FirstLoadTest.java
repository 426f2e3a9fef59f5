package org.merchantaccess.browser.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;
import org.merchantaccess.browser.Shop;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;

/** Nobody waits long who comes for the first time, over whatever line. */
@InChromium
class FirstLoadTest {

    private static final int APP_IDS = 25;
    private static final long OCTETS = 100_000;

    @Test
    void the_first_page_comes_in_a_hundred_kilobytes(Hubs hubs) {
        Shop shop = Shop.openedIn(Environment.TEST, hubs);
        for (int i = 1; i <= APP_IDS; i++) {
            shop.creates("Till of the shop in the old town " + i);
        }

        Visitor visitor = shop.visitedBy(Role.MANAGER, Window.usual());

        visitor.seesHeading("API Access").sees("Till of the shop in the old town " + APP_IDS);
        assertThat(visitor.octetsReceived()).isLessThanOrEqualTo(OCTETS);
    }
}
