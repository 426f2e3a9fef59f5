package org.merchantaccess.browser.screenshot;

import java.util.List;
import org.merchantaccess.browser.Window;

/** An appearance of the pages: light, dark or narrow. */
record Appearance(String name, Window window) {

    static final List<Appearance> ALL = List.of(
            new Appearance("light", Window.usual()),
            new Appearance("dark", Window.usual().dark()),
            new Appearance("narrow", Window.usual().wide(320)));

    String fileOf(Screenshot screenshot) {
        return screenshot.name() + "-" + name + ".png";
    }
}
