package org.merchantaccess.persistence.sql;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import org.merchantaccess.application.port.PortUnavailable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteDataSource;

/**
 * A database in one file, with its log beside it. What is committed is on the disk, and survives the loss of power as well.
 *
 * <p>The nodes are kept in memory: there is but one, it ends with its process, and it must go on saying that it is alive when the
 * disk is full.
 */
public final class SqliteFile implements SqlTransactions.Connections {

    private static final int BUSY_MILLIS = 5000;
    private static final String NODES = "CREATE TEMP TABLE node (id TEXT PRIMARY KEY, applied BIGINT NOT NULL)";

    private final Path file;

    /** That file, which is made with the first connection where it is missing. */
    public SqliteFile(Path file) {
        this.file = file;
    }

    @Override
    public Connection open() throws SQLException {
        Connection connection = openForReading();
        try (Statement statement = connection.createStatement()) {
            statement.execute(NODES);
            return connection;
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
    }

    static Connection inMemory() throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite::memory:");
        return source.getConnection();
    }

    public Path file() {
        return file;
    }

    /** Looks for damage, by a connection of its own. */
    public DatabaseCheck check() {
        return new DatabaseCheck(file, this::openForReading);
    }

    /** Reads all of it as it is at one moment, beside the transactions that go on. Whatever the reader throws of its own is thrown. */
    public <T> Either<DatabaseFault, T> read(Function<Sql, T> reader) {
        try (Connection connection = openForReading()) {
            Session session = new Session(connection);
            session.beginReading();
            return Either.right(reader.apply(new Sql(() -> session)));
        } catch (SQLException | PortUnavailable failed) {
            return Either.left(DatabaseFault.of(file, failed));
        }
    }

    /** A connection beside those of transactions, without nodes. */
    Connection openForReading() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTempStore(TempStore.MEMORY);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        try {
            return source.getConnection();
        } catch (UnsatisfiedLinkError unlinked) {
            // So the driver says from the second attempt on that it could not unpack its library.
            throw new SQLException("the native library is not there", unlinked);
        }
    }
}
