package org.merchantaccess.browser.screenshot;

import org.merchantaccess.browser.Visitor;

/**
 * A screenshot of a page or dialog.
 *
 * @param name the name of the file, in lower case with hyphens
 * @param navigation leads to the page; runs once for each appearance
 */
record Screenshot(String name, Navigation navigation) {

    /** Leads to the page and returns the visitor there. */
    interface Navigation {
        Visitor go(ScreenshotSetup setup);
    }
}
