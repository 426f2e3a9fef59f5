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
    void the_group_may_read_only_a_key_owned_by_root(String permissions, boolean isRoots, boolean isExposed) {
        assertThat(new KeyFileAccess(PosixFilePermissions.fromString(permissions), isRoots).isExposed())
                .isEqualTo(isExposed);
    }

    @Test
    void a_file_owned_by_the_process_user_does_not_count_as_owned_by_root(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("key.pem"));

        assertThat(KeyFileAccess.of(file).isRoots()).isFalse();
    }
}
