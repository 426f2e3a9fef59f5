package org.merchantaccess.browser.look;

import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.Visitor;

/**
 * A state of a page without an own address, such as a dialog.
 *
 * @param navigation leads to the state
 */
record PageState(String name, Navigation navigation) {

    /** Leads to a page state and returns the visitor there. */
    interface Navigation {
        Visitor go(SharedVisitors visitors, Hubs hubs);
    }
}
