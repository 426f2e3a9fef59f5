package org.merchantaccess.persistence.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.BackupFailure;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.key.KeyFileFailure;

/** The files of a store are themselves and no links, and its keys lie apart from its data. */
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
    @ValueSource(strings = {"data/test.db", "data/test.db-wal", "data/test.db-shm", "keys/test.witness"})
    void s92_a_file_that_is_a_symbolic_link_is_refused_and_what_it_names_is_left_alone(String name) throws IOException {
        stores.opened(files, clock).close();
        Path precious = Files.writeString(folder.resolve("precious"), "precious");
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        Files.createSymbolicLink(file, precious);

        assertThat(refusal(files)).isEqualTo(new StoreFailure.SymbolicLink(file));
        assertThat(precious).hasContent("precious");

        Files.delete(precious);
        assertThat(refusal(files)).isEqualTo(new StoreFailure.SymbolicLink(file));
        assertThat(precious).doesNotExist();
    }

    @Test
    void s92_a_database_that_is_a_symbolic_link_to_itself_is_refused() throws IOException {
        stores.opened(files, clock).close();
        Path elsewhere = Files.move(files.database(), folder.resolve("elsewhere.db"));
        Files.createSymbolicLink(files.database(), elsewhere);

        assertThat(refusal(files)).isEqualTo(new StoreFailure.SymbolicLink(files.database()));
    }

    @Test
    void s92_a_key_file_that_is_a_symbolic_link_is_refused() throws IOException {
        stores.opened(files, clock).close();
        Path elsewhere = Files.move(files.keys(), folder.resolve("elsewhere.keys"));
        Files.createSymbolicLink(files.keys(), elsewhere);

        assertThat(refusal(files)).isEqualTo(new StoreFailure.NoKeys(new KeyFileFailure.SymbolicLink(files.keys())));
    }

    @Test
    void s92_a_restore_journal_others_can_write_is_refused() throws IOException {
        stores.opened(files, clock).close();
        Files.setPosixFilePermissions(files.witness(), PosixFilePermissions.fromString("rw-rw-rw-"));

        assertThat(refusal(files))
                .isEqualTo(new StoreFailure.Exposed(files.witness(), PosixFilePermissions.fromString("rw-rw-rw-")));
    }

    @ParameterizedTest
    @CsvSource({"same,same", "data,data/keys", "keys/data,keys", "data,keys/../data", "data,link", "data,link/keys"})
    void s92_keys_that_do_not_lie_apart_from_the_data_are_refused_and_nothing_is_made(String data, String keys)
            throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("data"));
        StoreFiles together = StoreFiles.in(folder.resolve(data), folder.resolve(keys), Environment.TEST);

        assertThat(refusal(together)).isInstanceOf(StoreFailure.KeysAmongData.class);
        try (Stream<Path> made = Files.walk(folder)) {
            assertThat(made.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"data,keys", "data,data-keys", "here/data,here/keys", "data,link/../keys"})
    void keys_that_lie_apart_from_the_data_are_made(String data, String keys) throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), Files.createDirectories(folder.resolve("deep/er")));

        stores.opened(StoreFiles.in(folder.resolve(data), folder.resolve(keys), Environment.TEST), clock);
    }

    @Test
    void a_backup_is_not_put_among_the_keys() throws IOException {
        SqliteStore store = stores.opened(files, clock);
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("keys"));

        for (Path beside : new Path[] {folder.resolve("keys/test.db"), folder.resolve("link/deep/test.db")}) {
            assertThat(OpenStores.ports(store, clock).backups().writeTo(beside).getLeft())
                    .isInstanceOf(BackupFailure.AmongKeys.class);
            assertThat(beside).doesNotExist();
        }
    }

    @Test
    void a_backup_is_not_written_through_a_symbolic_link() throws IOException {
        SqliteStore store = stores.opened(files, clock);
        Path precious = folder.resolve("precious");
        Path link = Files.createSymbolicLink(folder.resolve("backup.db"), precious);

        assertThat(OpenStores.ports(store, clock).backups().writeTo(link))
                .isEqualTo(Either.left(new BackupFailure.AlreadyThere(link)));
        assertThat(precious).doesNotExist();
    }

    @Test
    void a_backup_is_its_owners_alone_and_leaves_nothing_beside_it() throws IOException {
        SqliteStore store = stores.opened(files, clock);
        Path backups = Files.createDirectory(folder.resolve("backups"));
        Path backup = backups.resolve("test.db");

        assertThat(OpenStores.ports(store, clock).backups().writeTo(backup))
                .isEqualTo(Either.right(Files.size(backup)));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        try (Stream<Path> left = Files.list(backups)) {
            assertThat(left).containsExactly(backup);
        }
    }

    private StoreFailure refusal(StoreFiles those) {
        return SqliteStore.open(those, Environment.TEST, false, InMemory.identifiers(), clock)
                .peek(SqliteStore::close)
                .swap()
                .getOrElseThrow(opened -> new AssertionError("it was opened"));
    }
}
