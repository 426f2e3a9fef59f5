package org.merchantaccess.browser.screenshot;

import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;

/**
 * A page, or a dialog on it, worth a picture.
 *
 * @param name of the file, in lower case with hyphens
 * @param way how one gets there; gone once for each look
 */
record Shot(String name, Way way) {

    /** Leads to the page, in that window. */
    interface Way {
        Visitor go(Hubs hubs, Window window);
    }
}
