package org.merchantaccess.browser.look;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;

/**
 * Looks at a page as every user may see it: axe finds nothing in light and, in dark, where only the colors differ, no text that is too
 * faint; and nothing overflows a narrow or a wide window.
 */
final class Inspection {

    private static final Window LIGHT = Window.usual();

    private Inspection() {}

    /** One test for each of these sights. */
    static Stream<DynamicTest> of(List<Sight> sights, Hubs hubs) {
        Cast cast = Cast.at(hubs);
        return sights.stream()
                .map(sight -> DynamicTest.dynamicTest(
                        sight.name(), () -> inspect(sight.way().go(cast, hubs))));
    }

    static void inspect(Visitor visitor) {
        visitor.looksThrough(LIGHT).meetsNoBarriers();
        visitor.looksThrough(LIGHT.dark()).seesEverything();
        visitor.looksThrough(LIGHT.wide(320)).scrollsOneWayOnly();
        visitor.looksThrough(LIGHT.wide(1600)).scrollsOneWayOnly();
        visitor.looksThrough(LIGHT);
    }
}
