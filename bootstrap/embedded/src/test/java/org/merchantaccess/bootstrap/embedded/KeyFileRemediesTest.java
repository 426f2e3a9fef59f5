package org.merchantaccess.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.file.HostFault;
import org.merchantaccess.persistence.key.file.KeyFileFailure;

class KeyFileRemediesTest {

    private static final Path FILE = Path.of("test.keys");

    @ParameterizedTest
    @MethodSource("failures")
    void names_the_key_file_and_a_remedy(KeyFileFailure failure) {
        assertThat(remedy(failure)).contains(FILE.toString()).containsPattern("Put |put back|chmod|Name |name ");
    }

    static Stream<KeyFileFailure> failures() {
        return Stream.of(
                new KeyFileFailure.OpenToOthers(FILE, PosixFilePermissions.fromString("rw-r--r--")),
                new KeyFileFailure.NoKey(FILE),
                new KeyFileFailure.Unusable(FILE, new HostFault(HostFault.Kind.DISK_FULL, FILE, "no space")),
                new KeyFileFailure.SymbolicLink(FILE),
                new KeyFileFailure.Missing(FILE),
                new KeyFileFailure.Exposed(FILE, PosixFilePermissions.fromString("rw-r--r--")),
                new KeyFileFailure.FolderOpenToOthers(FILE, PosixFilePermissions.fromString("rwxrwxrwx")),
                new KeyFileFailure.OtherEnvironment(FILE, Environment.PRODUCTION),
                new KeyFileFailure.MalformedLine(FILE, 3),
                new KeyFileFailure.Incomplete(FILE, "audit"),
                new KeyFileFailure.WrongLength(FILE, "audit", 16),
                new KeyFileFailure.SampleSecret(FILE, "audit"),
                new KeyFileFailure.KeysOfAnotherStore(FILE));
    }

    @Test
    void never_advises_deleting_keys_in_use() {
        assertThat(remedy(new KeyFileFailure.Exposed(FILE, PosixFilePermissions.fromString("rw-r--r--"))))
                .contains("Do not delete it");
    }

    private static String remedy(KeyFileFailure failure) {
        return failure.match(new KeyFileRemedies());
    }
}
