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
import org.merchantaccess.application.storage.BackupFailure;
import org.merchantaccess.bootstrap.fixture.CommandResult;
import org.merchantaccess.bootstrap.fixture.InMemoryEnvironments;
import org.merchantaccess.bootstrap.fixture.TestInstallation;
import org.merchantaccess.domain.kernel.Environment;

class BackingUpTest {

    @TempDir
    Path folder;

    @Test
    void each_environment_with_a_store_is_copied_to_its_own_file() throws IOException {
        Path backup = folder.resolve("2026/monday");

        CommandResult result = shell(copying()).type("backup", backup.toString());

        assertThat(result)
                .isEqualTo(new CommandResult(
                        0,
                        "test: " + backup + "/test.db, 4 bytes\nproduction: " + backup + "/production.db, 4 bytes\n",
                        ""));
        assertThat(backup.resolve("test.db")).hasContent("copy");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rwx------");
    }

    @Test
    void an_environment_without_a_store_is_skipped() {
        CommandResult result = shell(copying().without(Environment.PRODUCTION))
                .type("backup", folder.resolve("b").toString(), "--json");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEqualTo("{\"file\":\"" + folder.resolve("b/test.db") + "\",\"bytes\":4}\n");
    }

    @Test
    void a_backup_without_any_store_fails() {
        CommandResult result = shell(copying().without(Environment.PRODUCTION).without(Environment.TEST))
                .type("backup", folder.resolve("b").toString());

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("no store");
    }

    @Test
    void a_backup_does_not_create_a_store() {
        CommandResult result = shell(copying().without(Environment.TEST))
                .inTest("backup", folder.resolve("b").toString());

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("no store of test").contains("data-folder");
        assertThat(folder.resolve("b")).isEmptyDirectory();
    }

    @Test
    void an_existing_backup_is_not_overwritten() {
        Shell shell = shell(copying());
        shell.inTest("backup", folder.resolve("b").toString());

        CommandResult again = shell.type("backup", folder.resolve("b").toString());

        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("b/test.db is there already");
        assertThat(again.out())
                .as("a failed backup does not prevent the next one")
                .contains("production.db");
    }

    @Test
    void a_failed_write_is_reported_with_the_reason() {
        InMemoryEnvironments full = new InMemoryEnvironments(ports -> ports.withStore(store ->
                store.withBackups(file -> Either.left(new BackupFailure.Unwritable(file, "No space left on device")))));

        assertThat(shell(full).inTest("backup", folder.resolve("b").toString()).err())
                .contains("No space left on device");
    }

    @Test
    void a_folder_that_cannot_be_created_is_reported() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        CommandResult result = shell(copying()).type("backup", file.toString());

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains(file.toString()).contains("Name a folder");
    }

    private Shell shell(InMemoryEnvironments environments) {
        return new Shell(new TestInstallation(folder), environments);
    }

    private static InMemoryEnvironments copying() {
        return new InMemoryEnvironments(ports -> ports.withStore(store -> store.withBackups(BackingUpTest::copy)));
    }

    private static Either<BackupFailure, Long> copy(Path file) {
        try {
            return Files.exists(file)
                    ? Either.left(new BackupFailure.FileExists(file))
                    : Either.right(Files.size(Files.writeString(file, "copy")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
