package org.merchantaccess.persistence.sql.sqlite;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.merchantaccess.application.port.Backups;
import org.merchantaccess.application.storage.BackupFailure;
import org.merchantaccess.persistence.file.AtomicFile;
import org.merchantaccess.persistence.file.HostFault;
import org.merchantaccess.persistence.file.OwnerOnly;
import org.merchantaccess.persistence.folder.SeparateFolders;
import org.merchantaccess.persistence.sql.DatabaseFault;
import org.merchantaccess.persistence.sql.SqlTransactions;

/**
 * Copies a database in use. Each copy is complete and consistent, in one file readable by its owner only. It is marked as a copy, so that a
 * start from it must be confirmed.
 */
public final class SqliteBackups implements Backups {

    private final SqliteFile original;
    private final SqlTransactions transactions;
    private final Path keyFolder;

    /**
     * Creates backups of that database until its transactions are closed.
     *
     * @param keyFolder the folder no backup may lie in, since it would be copied together with its keys
     */
    public SqliteBackups(SqliteFile original, SqlTransactions transactions, Path keyFolder) {
        this.original = original;
        this.transactions = transactions;
        this.keyFolder = keyFolder;
    }

    @Override
    public Either<BackupFailure, Long> writeTo(Path file) {
        transactions.requireOpen();
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Either.left(new BackupFailure.FileExists(file));
        }
        if (SeparateFolders.isWithin(file, keyFolder)) {
            return Either.left(new BackupFailure.InKeyFolder(file, keyFolder));
        }
        try {
            return writtenTo(file);
        } catch (SQLException failed) {
            return Either.left(failure(file, DatabaseFault.of(file, failed)));
        } catch (IOException failed) {
            return Either.left(unwritable(file, HostFault.of(file, failed)));
        }
    }

    private static BackupFailure failure(Path file, DatabaseFault fault) {
        return fault.match(new DatabaseFault.Cases<>() {
            @Override
            public BackupFailure ofHost(DatabaseFault.OfHost host) {
                return unwritable(file, host.fault());
            }

            @Override
            public BackupFailure damage(DatabaseFault.Damage damage) {
                return new BackupFailure.StoreDamaged(damage.reason());
            }
        });
    }

    private static BackupFailure unwritable(Path file, HostFault fault) {
        return new BackupFailure.Unwritable(file, fault.kind() + ", " + fault.reason());
    }

    /** Writes the copy in a new private folder first, where other users cannot place a link or another file. */
    private Either<BackupFailure, Long> writtenTo(Path file) throws SQLException, IOException {
        Path folder = file.toAbsolutePath().resolveSibling("");
        Path privateFolder =
                Files.createTempDirectory(folder, "." + file.getFileName() + ".", OwnerOnly.newFolder(folder));
        try {
            Path draft = Files.createFile(privateFolder.resolve(file.getFileName()), OwnerOnly.newFile(privateFolder));
            copyTo(draft);
            mark(draft);
            force(draft);
            return new AtomicFile(file).appearFrom(draft)
                    ? Either.right(Files.size(file))
                    : Either.left(new BackupFailure.FileExists(file));
        } finally {
            discard(privateFolder);
        }
    }

    private void copyTo(Path file) throws SQLException {
        try (Connection connection = original.openForReading();
                PreparedStatement copied = connection.prepareStatement("VACUUM INTO ?")) {
            copied.setString(1, file.toString());
            copied.execute();
        }
    }

    private static void mark(Path file) throws SQLException {
        try (Connection connection = new SqliteFile(file).openForReading();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE store_state SET is_copy = 1");
            // Without a log, the backup is a single file.
            statement.execute("PRAGMA journal_mode = DELETE");
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void discard(Path folder) {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path each : left.toList()) {
                Files.deleteIfExists(each);
            }
            Files.deleteIfExists(folder);
        } catch (IOException failed) {
            System.getLogger(SqliteBackups.class.getName())
                    .log(System.Logger.Level.WARNING, "a partial backup could not be deleted from " + folder, failed);
        }
    }
}
