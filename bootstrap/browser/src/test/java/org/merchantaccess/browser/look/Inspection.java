package org.merchantaccess.browser.look;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;

/**
 * Inspects a page in several windows: accessibility in light colors, contrast in dark colors, where nothing else differs, and horizontal
 * overflow in a narrow and a wide window.
 */
final class Inspection {

    private static final Window LIGHT = Window.usual();

    private Inspection() {}

    /** Returns one test for each page state. */
    static Stream<DynamicTest> of(List<PageState> states, Hubs hubs) {
        SharedVisitors visitors = SharedVisitors.at(hubs);
        return states.stream()
                .map(state -> DynamicTest.dynamicTest(
                        state.name(), () -> inspect(state.navigation().go(visitors, hubs))));
    }

    static void inspect(Visitor visitor) {
        visitor.useWindow(LIGHT).hasNoViolations();
        visitor.useWindow(LIGHT.dark()).hasSufficientContrast();
        visitor.useWindow(LIGHT.wide(320)).hasNoHorizontalOverflow();
        visitor.useWindow(LIGHT.wide(1600)).hasNoHorizontalOverflow();
        visitor.useWindow(LIGHT);
    }
}
