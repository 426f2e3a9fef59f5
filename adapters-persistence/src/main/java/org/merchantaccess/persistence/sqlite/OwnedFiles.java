package org.merchantaccess.persistence.sqlite;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import org.merchantaccess.persistence.file.HostFault;
import org.merchantaccess.persistence.file.OwnerOnly;
import org.merchantaccess.persistence.file.SymbolicLinks;
import org.merchantaccess.persistence.folder.SeparateFolders;

/**
 * Prepares the files of a store before it is opened: creates missing ones, and checks that only their owner can use them and that keys and
 * data lie in separate folders.
 */
final class OwnedFiles {

    private final StoreFiles files;

    OwnedFiles(StoreFiles files) {
        this.files = files;
    }

    /** Returns the database file, or why it cannot be opened. */
    Either<SqliteFailure, Path> ready() {
        try {
            return refusal().<Either<SqliteFailure, Path>>map(Either::left).getOrElse(Either.right(files.database()));
        } catch (IOException failed) {
            return Either.left(new SqliteFailure.Unusable(files.database(), HostFault.of(files.database(), failed)));
        }
    }

    private Option<SqliteFailure> refusal() throws IOException {
        Path data = folderOf(files.database());
        Path keys = folderOf(files.keys());
        if (!SeparateFolders.areSeparate(data, keys)) {
            return Option.some(new SqliteFailure.KeysAmongData(data, keys));
        }
        Files.createDirectories(data, OwnerOnly.newFolder(data));
        Files.createDirectories(keys, OwnerOnly.newFolder(keys));
        Option<SqliteFailure> link = SymbolicLinks.firstAmong(all()).map(SqliteFailure.SymbolicLink::new);
        if (link.isDefined()) {
            return link;
        }
        createDatabaseFile();
        Option<SqliteFailure> exposed = exposed();
        return exposed.isDefined()
                ? exposed
                : new ForeignWriteAheadLog(files.database()).beside().map(SqliteFailure.ForeignLog::new);
    }

    private static Path folderOf(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }

    private List<Path> all() {
        return List.of(
                files.database(),
                Path.of(files.database() + "-wal"),
                Path.of(files.database() + "-shm"),
                PageChecksums.fileFor(files.database()),
                files.journal(),
                files.formerJournal());
    }

    /**
     * Creates the database file with owner-only permissions; SQLite would make it readable for others. SQLite gives its other files the
     * same permissions.
     */
    private void createDatabaseFile() throws IOException {
        try {
            Files.createFile(files.database(), OwnerOnly.newFile(files.database()));
        } catch (FileAlreadyExistsException isThere) {
            // The normal case from the second start on.
        }
    }

    private Option<SqliteFailure> exposed() throws IOException {
        for (Path file : all()) {
            Set<PosixFilePermission> excess = Files.exists(file) ? OwnerOnly.excessOfFile(file) : Set.of();
            if (!excess.isEmpty()) {
                return Option.some(new SqliteFailure.Exposed(file, excess));
            }
        }
        return Option.none();
    }
}
