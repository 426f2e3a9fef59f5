package org.merchantaccess.browser.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.HubRoutes;

/**
 * No page and no dialog keeps anybody out: axe finds nothing in light, and in dark, where all but the colours is the same, nothing that
 * is too faint; and nothing sticks out where there is little room or much.
 */
@InChromium
class EveryPageTest {

    private static final Window LIGHT = Window.usual();

    @TestFactory
    Stream<DynamicTest> nobody_is_kept_out(Hubs hubs) {
        Cast cast = Cast.at(hubs);
        return Stream.concat(
                pages(hubs).map(template -> page(template, cast)),
                Sight.all()
                        .map(sight -> DynamicTest.dynamicTest(
                                sight.name(), () -> look(sight.way().go(cast, hubs)))));
    }

    private static DynamicTest page(String template, Cast cast) {
        return DynamicTest.dynamicTest(template, () -> {
            Visitor visitor = cast.open(template);
            assertThat(visitor.status()).as(visitor.path()).isEqualTo(200);
            look(visitor);
        });
    }

    /** The routes themselves are the list: a page that is added tomorrow is looked at too. */
    private static Stream<String> pages(Hubs hubs) {
        HubRoutes routes = new HubRoutes(
                hubs.access(Environment.TEST), Environment.TEST, TrustedProxies.none(), Clock.systemUTC(), "");
        return routes.routes().stream()
                .filter(route -> route.method().equals("GET"))
                .map(Route::template)
                .filter(template -> !template.startsWith("/assets/"))
                .filter(template -> !template.endsWith(".csv") && !template.endsWith(".json"));
    }

    private static void look(Visitor visitor) {
        visitor.looksThrough(LIGHT).meetsNoBarriers();
        visitor.looksThrough(LIGHT.dark()).seesEverything();
        visitor.looksThrough(LIGHT.wide(320)).scrollsOneWayOnly();
        visitor.looksThrough(LIGHT.wide(1600)).scrollsOneWayOnly();
        visitor.looksThrough(LIGHT);
    }
}
