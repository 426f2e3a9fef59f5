package org.merchantaccess.persistence.sql;

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
import org.merchantaccess.application.port.BackupFailure;
import org.merchantaccess.application.port.Backups;
import org.merchantaccess.persistence.file.HostFault;
import org.merchantaccess.persistence.file.OwnerOnly;
import org.merchantaccess.persistence.file.WholeFile;
import org.merchantaccess.persistence.folder.SeparateFolders;

/**
 * Copies of a database in use, each whole, as it was at one moment, in one file for its owner alone. Each says of itself that it is
 * a copy, so that whoever starts from it is asked whether that is meant.
 */
public final class SqliteBackups implements Backups {

    private final SqliteFile original;
    private final SqlTransactions transactions;
    private final Path keyFolder;

    /**
     * Copies of that database, until its transactions are closed.
     *
     * @param keyFolder where none may lie: it would be copied together with what it is sealed with
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
            return Either.left(new BackupFailure.AlreadyThere(file));
        }
        if (SeparateFolders.isWithin(file, keyFolder)) {
            return Either.left(new BackupFailure.AmongKeys(file, keyFolder));
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

    /** In a folder of its own first, into which others can put neither a link nor anything else. */
    private Either<BackupFailure, Long> writtenTo(Path file) throws SQLException, IOException {
        Path folder = file.toAbsolutePath().resolveSibling("");
        Path own = Files.createTempDirectory(folder, "." + file.getFileName() + ".", OwnerOnly.newFolder(folder));
        try {
            Path draft = Files.createFile(own.resolve(file.getFileName()), OwnerOnly.newFile(own));
            copyTo(draft);
            mark(draft);
            force(draft);
            return new WholeFile(file).appearFrom(draft)
                    ? Either.right(Files.size(file))
                    : Either.left(new BackupFailure.AlreadyThere(file));
        } finally {
            discard(own);
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
            // One file is easier to carry about than two.
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
                    .log(System.Logger.Level.WARNING, "a part of a backup is left in " + folder, failed);
        }
    }
}
