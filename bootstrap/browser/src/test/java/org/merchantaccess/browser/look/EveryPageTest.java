package org.merchantaccess.browser.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.exchange.RouteTable;
import org.merchantaccess.http.hub.HubRoutes;
import org.merchantaccess.http.hub.PublicAddresses;
import org.merchantaccess.http.message.credential.PublicKeys;
import org.merchantaccess.tokens.PublicKeyText;

/** Every page of a route passes the {@link Inspection}. */
@Tag("slow")
@InChromium
class EveryPageTest {

    @TestFactory
    Stream<DynamicTest> a_page_has_no_accessibility_violations(Hubs hubs) {
        SharedVisitors visitors = SharedVisitors.at(hubs);
        return pages(hubs).map(template -> page(template, visitors));
    }

    private static DynamicTest page(String template, SharedVisitors visitors) {
        return DynamicTest.dynamicTest(template, () -> {
            Visitor visitor = visitors.open(template);
            assertThat(visitor.status())
                    .as(visitor.path())
                    .isEqualTo(template.equals(RouteTable.ANY_OTHER_PATH) ? 404 : 200);
            Inspection.inspect(visitor);
        });
    }

    /** Returns the templates of all routes, so that new pages are included automatically. */
    private static Stream<String> pages(Hubs hubs) {
        HubRoutes routes = new HubRoutes(
                hubs.access(Environment.TEST),
                hubs.people(Environment.TEST),
                Environment.TEST,
                TrustedProxies.none(),
                Clock.systemUTC(),
                new PublicAddresses(Option.none(), ""),
                new PublicKeys(PublicKeyText::parse));
        return routes.routes().stream()
                .filter(route -> route.method().equals("GET"))
                .map(Route::template)
                .filter(template -> !template.startsWith("/assets/"))
                .filter(template -> !template.endsWith(".csv") && !template.endsWith(".json"));
    }
}
