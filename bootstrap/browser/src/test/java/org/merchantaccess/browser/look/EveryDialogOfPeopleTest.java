package org.merchantaccess.browser.look;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;

/** Every dialog and message about people, and every page before sign-in, passes the {@link Inspection}. */
@Tag("slow")
@InChromium
class EveryDialogOfPeopleTest {

    @TestFactory
    Stream<DynamicTest> a_dialog_has_no_accessibility_violations(Hubs hubs) {
        return Inspection.of(
                Stream.of(PeoplePageStates.ALL, PublicPageStates.ALL)
                        .flatMap(List::stream)
                        .toList(),
                hubs);
    }
}
