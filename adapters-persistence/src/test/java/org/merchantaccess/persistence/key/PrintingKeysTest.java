package org.merchantaccess.persistence.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.domain.kernel.Environment;

class PrintingKeysTest {

    @TempDir
    Path folder;

    @Test
    void s93_keys_print_as_three_stars() {
        KeyRing ring = KeyRing.fresh(Environment.TEST);

        assertThat(ring.audit()).hasToString("***");
        assertThat(ring.newest()).hasToString("KeyVersion{1, ***}");
        assertThat(ring).hasToString("KeyRing{TEST, ***}");
        assertThat(KeyFiles.in(folder, Environment.TEST).toString())
                .endsWith("test.keys, ***}")
                .doesNotContain("=");
    }

    @Test
    void s93_what_is_wrong_with_a_key_file_is_told_without_a_word_from_it() throws IOException {
        Path path = KeyFiles.pathIn(folder, Environment.TEST);
        Files.writeString(path, "environment=test\nsealing.1=" + KeyFiles.key(1) + "=oops\n");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));

        KeyFileFailure failure = KeyFile.open(path, Environment.TEST).getLeft();

        assertThat(failure.toString())
                .contains("MalformedLine")
                .doesNotContain(KeyFiles.key(1).substring(0, 8), "oops");
    }
}
