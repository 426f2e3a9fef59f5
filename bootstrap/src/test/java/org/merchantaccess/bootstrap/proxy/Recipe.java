package org.merchantaccess.bootstrap.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of {@code docs/operate/nginx}, with what is an operator's own put in its place. */
record Recipe(String text) {

    private static final Path FOLDER = Path.of("..", "docs", "operate", "nginx");

    static Recipe of(String file) throws IOException {
        return new Recipe(Files.readString(FOLDER.resolve(file)));
    }

    /** Everything else stays as operators have it. */
    Recipe with(String written, String here) {
        assertThat(text).contains(written);
        return new Recipe(text.replace(written, here));
    }

    /** With somebody else behind that {@code server} line. */
    Recipe passingOn(String written, URI upstream) {
        return with("server " + written + ";", "server " + upstream.getAuthority() + ";");
    }
}
