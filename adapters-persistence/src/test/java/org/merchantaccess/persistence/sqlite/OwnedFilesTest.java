package org.merchantaccess.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.storage.BackupFailure;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.key.file.KeyFileFailure;

/** The files of a store must not be links, and its keys and data must lie in separate folders. */
class OwnedFilesTest {

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    private final OpenStores stores = new OpenStores(() -> folder);
    private StoreFiles files;

    @BeforeEach
    void place() {
        files = StoreFiles.in(folder.resolve("data"), folder.resolve("keys"), Environment.TEST);
    }

    @AfterEach
    void closeStores() {
        stores.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"data/test.db", "data/test.db-wal", "data/test.db-shm", "keys/test.journal", "keys/test.witness"
            })
    @Tag("S92")
    void rejects_a_symbolic_link_and_leaves_its_target_unchanged(String name) throws IOException {
        stores.opened(files, clock).close();
        Path precious = Files.writeString(folder.resolve("precious"), "precious");
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        Files.createSymbolicLink(file, precious);

        assertThat(refusal(files)).isEqualTo(new SqliteFailure.SymbolicLink(file));
        assertThat(precious).hasContent("precious");

        Files.delete(precious);
        assertThat(refusal(files)).isEqualTo(new SqliteFailure.SymbolicLink(file));
        assertThat(precious).doesNotExist();
    }

    @Test
    @Tag("S92")
    void rejects_a_database_that_is_a_symbolic_link() throws IOException {
        stores.opened(files, clock).close();
        Path elsewhere = Files.move(files.database(), folder.resolve("elsewhere.db"));
        Files.createSymbolicLink(files.database(), elsewhere);

        assertThat(refusal(files)).isEqualTo(new SqliteFailure.SymbolicLink(files.database()));
    }

    @Test
    @Tag("S92")
    void rejects_a_key_file_that_is_a_symbolic_link() throws IOException {
        stores.opened(files, clock).close();
        Path elsewhere = Files.move(files.keys(), folder.resolve("elsewhere.keys"));
        Files.createSymbolicLink(files.keys(), elsewhere);

        assertThat(refusal(files)).isEqualTo(new SqliteFailure.NoKeys(new KeyFileFailure.SymbolicLink(files.keys())));
    }

    @Test
    @Tag("S92")
    void rejects_a_restore_journal_that_others_can_write() throws IOException {
        stores.opened(files, clock).close();
        Files.setPosixFilePermissions(files.journal(), PosixFilePermissions.fromString("rw-rw-rw-"));

        assertThat(refusal(files))
                .isEqualTo(new SqliteFailure.Exposed(files.journal(), PosixFilePermissions.fromString("rw-rw-rw-")));
    }

    @ParameterizedTest
    @CsvSource({"same,same", "data,data/keys", "keys/data,keys", "data,keys/../data", "data,link", "data,link/keys"})
    @Tag("S92")
    void rejects_keys_and_data_that_are_not_separate_and_creates_nothing(String data, String keys) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("data"));
        StoreFiles together = StoreFiles.in(folder.resolve(data), folder.resolve(keys), Environment.TEST);

        assertThat(refusal(together)).isInstanceOf(SqliteFailure.KeysAmongData.class);
        try (Stream<Path> made = Files.walk(folder)) {
            assertThat(made.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"data,keys", "data,data-keys", "here/data,here/keys", "data,link/../keys"})
    void creates_keys_and_data_in_separate_folders(String data, String keys) throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), Files.createDirectories(folder.resolve("deep/er")));

        stores.opened(StoreFiles.in(folder.resolve(data), folder.resolve(keys), Environment.TEST), clock);
    }

    @Test
    void rejects_a_backup_in_the_key_folder() throws IOException {
        SqliteStore store = stores.opened(files, clock);
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("keys"));

        for (Path beside : new Path[] {folder.resolve("keys/test.db"), folder.resolve("link/deep/test.db")}) {
            assertThat(OpenStores.ports(store, clock)
                            .store()
                            .backups()
                            .writeTo(beside)
                            .getLeft())
                    .isInstanceOf(BackupFailure.InKeyFolder.class);
            assertThat(beside).doesNotExist();
        }
    }

    @Test
    void does_not_write_a_backup_through_a_symbolic_link() throws IOException {
        SqliteStore store = stores.opened(files, clock);
        Path precious = folder.resolve("precious");
        Path link = Files.createSymbolicLink(folder.resolve("backup.db"), precious);

        assertThat(OpenStores.ports(store, clock).store().backups().writeTo(link))
                .isEqualTo(Either.left(new BackupFailure.FileExists(link)));
        assertThat(precious).doesNotExist();
    }

    @Test
    void a_backup_is_owner_only_and_leaves_no_other_file() throws IOException {
        SqliteStore store = stores.opened(files, clock);
        Path backups = Files.createDirectory(folder.resolve("backups"));
        Path backup = backups.resolve("test.db");

        assertThat(OpenStores.ports(store, clock).store().backups().writeTo(backup))
                .isEqualTo(Either.right(Files.size(backup)));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        try (Stream<Path> left = Files.list(backups)) {
            assertThat(left).containsExactly(backup);
        }
    }

    private SqliteFailure refusal(StoreFiles storeFiles) {
        return SqliteStore.open(storeFiles, Environment.TEST, false, new RandomIdentifiers(), clock)
                .peek(SqliteStore::close)
                .swap()
                .getOrElseThrow(opened -> new AssertionError("it was opened"));
    }
}
