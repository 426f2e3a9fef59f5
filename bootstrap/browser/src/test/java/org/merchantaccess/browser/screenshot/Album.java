package org.merchantaccess.browser.screenshot;

import java.util.List;

/** All that there is a picture of. */
final class Album {

    static final List<Shot> SHOTS = List.of(
            new Shot("nothing-here", (hubs, window) -> hubs.visitor(window).open("/nothing-here")));

    private Album() {}
}
