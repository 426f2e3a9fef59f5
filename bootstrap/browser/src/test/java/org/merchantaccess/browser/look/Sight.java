package org.merchantaccess.browser.look;

import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.Visitor;

/**
 * Something to look at that has no address of its own.
 *
 * @param way how one gets there
 */
record Sight(String name, Way way) {

    /** All there are. */
    static Stream<Sight> all() {
        return Stream.of(SightsOfAppIds.ALL, SightsOfAddresses.ALL, SightsOfPeople.ALL, SightsFromOutside.ALL)
                .flatMap(List::stream);
    }

    /** Leads there; who has it before them. */
    interface Way {
        Visitor go(Cast cast, Hubs hubs);
    }
}
