package org.merchantaccess.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnerOnlyTest {

    @ParameterizedTest
    @CsvSource({
        "r--------, false, false",
        "rw-------, false, false",
        "r--r-----, false, true",
        "rw-r-----, false, true",
        "rw----r--, false, true",
        "r--r-----, true, false",
        "rw-r-----, true, false",
        "rw-rw----, true, true",
        "rw-r--r--, true, true",
    })
    void s92_the_group_may_read_a_file_of_root_and_no_other(String permissions, boolean isRoots, boolean isExcess) {
        assertThat(OwnerOnly.excessOf(PosixFilePermissions.fromString(permissions), isRoots))
                .isEqualTo(PosixFilePermissions.fromString(isExcess ? permissions : "---------"));
    }
}
