package org.merchantaccess.browser.screenshot;

import java.util.List;
import org.merchantaccess.browser.Window;

/** What pages are shown in. */
record Look(String name, Window window) {

    static final List<Look> ALL = List.of(
            new Look("light", Window.usual()),
            new Look("dark", Window.usual().dark()),
            new Look("narrow", Window.usual().wide(320)));

    String fileOf(Shot shot) {
        return shot.name() + "-" + name + ".png";
    }
}
