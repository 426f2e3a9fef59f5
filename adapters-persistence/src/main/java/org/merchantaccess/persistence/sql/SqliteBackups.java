package org.merchantaccess.persistence.sql;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.merchantaccess.application.port.BackupFailure;
import org.merchantaccess.application.port.Backups;
import org.merchantaccess.persistence.file.OwnerOnly;

/**
 * Copies of a database in use, each whole, as it was at one moment, in one file for its owner alone. Each says of itself that it is
 * a copy, so that whoever starts from it is asked whether that is meant.
 */
public final class SqliteBackups implements Backups {

    private final SqliteFile original;
    private final SqlTransactions transactions;

    /** Copies of that database, until its transactions are closed. */
    public SqliteBackups(SqliteFile original, SqlTransactions transactions) {
        this.original = original;
        this.transactions = transactions;
    }

    @Override
    public Either<BackupFailure, Long> writeTo(Path file) {
        transactions.requireOpen();
        try {
            Files.createFile(file, OwnerOnly.newFile(file));
        } catch (FileAlreadyExistsException there) {
            return Either.left(new BackupFailure.AlreadyThere(file));
        } catch (IOException failed) {
            return Either.left(new BackupFailure.Unwritable(file, failed.toString()));
        }
        try {
            copyTo(file);
            mark(file);
            force(file);
            return Either.right(Files.size(file));
        } catch (SQLException | IOException failed) {
            discard(file);
            return Either.left(new BackupFailure.Unwritable(file, failed.toString()));
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

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            System.getLogger(SqliteBackups.class.getName())
                    .log(System.Logger.Level.WARNING, "half a backup is left in " + file, failed);
        }
    }
}
