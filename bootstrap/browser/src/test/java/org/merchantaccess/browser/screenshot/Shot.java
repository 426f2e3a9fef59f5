package org.merchantaccess.browser.screenshot;

import org.merchantaccess.browser.Visitor;

/**
 * A page, or a dialog on it, worth a picture.
 *
 * @param name of the file, in lower case with hyphens
 * @param way how one gets there; gone once for each look
 */
record Shot(String name, Way way) {

    /** Leads to the page. */
    interface Way {
        Visitor go(Stage stage);
    }
}
