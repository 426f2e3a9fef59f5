package org.merchantaccess.bootstrap.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A documented configuration in {@code docs/operate/nginx}, with values replaced for the test. */
record NginxConfig(String text) {

    private static final Path FOLDER = Path.of("..", "docs", "operate", "nginx");

    static NginxConfig of(String file) throws IOException {
        return new NginxConfig(Files.readString(FOLDER.resolve(file)));
    }

    /** Replaces a text that must occur; everything else stays as documented. */
    NginxConfig with(String original, String replacement) {
        assertThat(text).contains(original);
        return new NginxConfig(text.replace(original, replacement));
    }

    /** Replaces the address in a {@code server} line. */
    NginxConfig withUpstream(String original, URI upstream) {
        return with("server " + original + ";", "server " + upstream.getAuthority() + ";");
    }
}
