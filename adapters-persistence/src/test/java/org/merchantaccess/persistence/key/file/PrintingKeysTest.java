package org.merchantaccess.persistence.key.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.key.KeyRing;

class PrintingKeysTest {

    @TempDir
    Path folder;

    @Test
    @Tag("S93")
    void keys_print_as_three_stars() {
        KeyRing ring = KeyRing.fresh(Environment.TEST);

        assertThat(ring.audit()).hasToString("***");
        assertThat(ring.newest()).hasToString("KeyVersion{1, ***}");
        assertThat(ring).hasToString("KeyRing{TEST, ***}");
        assertThat(KeyFiles.in(folder, Environment.TEST).toString())
                .endsWith("test.keys, ***}")
                .doesNotContain("=");
    }

    @Test
    @Tag("S93")
    void failures_do_not_quote_the_key_file() throws IOException {
        Path path = KeyFiles.pathIn(folder, Environment.TEST);
        Files.writeString(path, "environment=test\nsealing.1=" + KeyFiles.key(1) + "=oops\n");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));

        KeyFileFailure failure = KeyFile.open(path, Environment.TEST).getLeft();

        assertThat(failure.toString())
                .contains("MalformedLine")
                .doesNotContain(KeyFiles.key(1).substring(0, 8), "oops");
    }
}
