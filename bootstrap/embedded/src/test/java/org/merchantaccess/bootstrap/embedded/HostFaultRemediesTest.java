package org.merchantaccess.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.persistence.file.HostFault;
import org.merchantaccess.persistence.folder.FolderFailure;
import org.merchantaccess.persistence.key.file.KeyFileFailure;
import org.merchantaccess.persistence.sqlite.SqliteFailure;

class HostFaultRemediesTest {

    private static final Path FILE = Path.of("/data/test.db");

    @ParameterizedTest
    @EnumSource
    void remedy_names_the_file_and_never_asks_for_a_backup(HostFault.Kind kind) {
        HostFault fault = new HostFault(kind, FILE, "what the system said");

        for (OpeningFailure failure : List.of(
                new OpeningFailure.StoreRefused(new SqliteFailure.Unusable(FILE, fault)),
                new OpeningFailure.StoreRefused(new SqliteFailure.NoKeys(new KeyFileFailure.Unusable(FILE, fault))),
                new OpeningFailure.FolderRefused(new FolderFailure.Unusable(FILE, fault)))) {
            assertThat(OpeningRemedies.of(failure))
                    .contains(FILE.toString(), "what the system said")
                    .doesNotContainIgnoringCase("backup")
                    .matches("(?s).*\\. [A-Z].*");
        }
    }

    @Test
    void names_the_temporary_folder_and_the_option_for_another() {
        HostFault fault = new HostFault(HostFault.Kind.NO_NATIVE_LIBRARY, Path.of("/tmp"), "no library");

        assertThat(HostFaultRemedies.of(fault))
                .contains("/tmp is the temporary folder", "Nothing is wrong with the data", "-Djava.io.tmpdir=FOLDER");
    }

    @Test
    void damage_is_named_and_the_remedy_is_a_backup() {
        SqliteFailure damaged = new SqliteFailure.Damaged(FILE, List.of("table app_key page 7: invalid page number 9"));

        assertThat(OpeningRemedies.of(new OpeningFailure.StoreRefused(damaged)))
                .contains(FILE + " is damaged", "table app_key page 7", "put back a backup", "acceptingRestore()");
    }
}
