package org.merchantaccess.http.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyFileAccessTest {

    @ParameterizedTest
    @CsvSource({
        "r--------, false, false",
        "rw-------, false, false",
        "rwx------, false, false",
        "r--r-----, false, true",
        "rw-r-----, false, true",
        "rw---x---, false, true",
        "rw----r--, false, true",
        "r--r-----, true, false",
        "rw-r-----, true, false",
        "rw-------, true, false",
        "rw-rw----, true, true",
        "rw-r-x---, true, true",
        "rw-r--r--, true, true",
        "rw-r----x, true, true",
    })
    void the_group_may_read_a_key_of_root_and_no_other(String permissions, boolean isRoots, boolean isExposed) {
        assertThat(new KeyFileAccess(PosixFilePermissions.fromString(permissions), isRoots).isExposed())
                .isEqualTo(isExposed);
    }

    @Test
    void a_file_of_the_user_of_the_process_is_not_roots_even_if_that_is_root(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("key.pem"));

        assertThat(KeyFileAccess.of(file).isRoots()).isFalse();
    }
}
