package org.merchantaccess.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.port.BackupFailure;
import org.merchantaccess.bootstrap.fixture.RememberedEnvironments;
import org.merchantaccess.bootstrap.fixture.Site;
import org.merchantaccess.bootstrap.fixture.Told;
import org.merchantaccess.domain.kernel.Environment;

class BackingUpTest {

    @TempDir
    Path folder;

    @Test
    void each_environment_that_has_a_store_is_copied_to_a_file_of_its_own() throws IOException {
        Path backup = folder.resolve("2026/monday");

        Told told = shell(copying()).type("backup", backup.toString());

        assertThat(told)
                .isEqualTo(new Told(
                        0,
                        "test: " + backup + "/test.db, 4 bytes\nproduction: " + backup + "/production.db, 4 bytes\n",
                        ""));
        assertThat(backup.resolve("test.db")).hasContent("copy");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rwx------");
    }

    @Test
    void what_has_no_store_is_left_out() {
        Told told = shell(copying().without(Environment.PRODUCTION))
                .type("backup", folder.resolve("b").toString(), "--json");

        assertThat(told.exit()).isZero();
        assertThat(told.out()).isEqualTo("{\"file\":\"" + folder.resolve("b/test.db") + "\",\"bytes\":4}\n");
    }

    @Test
    void where_there_is_no_store_at_all_that_is_told() {
        Told told = shell(copying().without(Environment.PRODUCTION).without(Environment.TEST))
                .type("backup", folder.resolve("b").toString());

        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.err()).contains("no store");
    }

    @Test
    void a_store_is_not_made_in_order_to_be_copied() {
        Told told = shell(copying().without(Environment.TEST))
                .inTest("backup", folder.resolve("b").toString());

        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.err()).contains("no store of test").contains("data-folder");
        assertThat(folder.resolve("b")).isEmptyDirectory();
    }

    @Test
    void a_backup_that_is_there_is_not_written_over() {
        Shell shell = shell(copying());
        shell.inTest("backup", folder.resolve("b").toString());

        Told again = shell.type("backup", folder.resolve("b").toString());

        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("b/test.db is there already");
        assertThat(again.out())
                .as("one that fails does not keep the next from being made")
                .contains("production.db");
    }

    @Test
    void what_cannot_be_written_is_told_with_the_reason() {
        RememberedEnvironments full = new RememberedEnvironments(ports ->
                ports.with(file -> Either.left(new BackupFailure.Unwritable(file, "No space left on device"))));

        assertThat(shell(full).inTest("backup", folder.resolve("b").toString()).err())
                .contains("No space left on device");
    }

    @Test
    void a_folder_that_cannot_be_made_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        Told told = shell(copying()).type("backup", file.toString());

        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.err()).contains(file.toString()).contains("Name a folder");
    }

    private Shell shell(RememberedEnvironments environments) {
        return new Shell(new Site(folder), environments);
    }

    private static RememberedEnvironments copying() {
        return new RememberedEnvironments(ports -> ports.with(BackingUpTest::copy));
    }

    private static Either<BackupFailure, Long> copy(Path file) {
        try {
            return Files.exists(file)
                    ? Either.left(new BackupFailure.AlreadyThere(file))
                    : Either.right(Files.size(Files.writeString(file, "copy")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
