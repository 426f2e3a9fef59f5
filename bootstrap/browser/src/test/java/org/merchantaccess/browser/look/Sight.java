package org.merchantaccess.browser.look;

import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.Visitor;

/**
 * Something to look at that has no address of its own.
 *
 * @param way how one gets there
 */
record Sight(String name, Way way) {

    /** Leads there; who has it before them. */
    interface Way {
        Visitor go(Cast cast, Hubs hubs);
    }
}
