package org.merchantaccess.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
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
    @Tag("S92")
    void only_files_owned_by_root_may_be_group_readable(String permissions, boolean isRoots, boolean isExcess) {
        assertThat(OwnerOnly.excessOf(PosixFilePermissions.fromString(permissions), isRoots))
                .isEqualTo(PosixFilePermissions.fromString(isExcess ? permissions : "---------"));
    }
}
