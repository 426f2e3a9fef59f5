package org.merchantaccess.persistence.sql.sqlite;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.persistence.sql.Connections;
import org.merchantaccess.persistence.sql.DatabaseFault;
import org.merchantaccess.persistence.sql.Schema;
import org.merchantaccess.persistence.sql.Sql;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteDataSource;

/**
 * A database in one file, with its write-ahead log beside it. Committed changes are on disk and survive a power failure.
 *
 * <p>The table of nodes is in memory: there is one node, it ends with its process, and it must be able to report that it is alive when the
 * disk is full.
 */
public final class SqliteFile implements Connections {

    private static final int BUSY_MILLIS = 5000;
    private static final String NODES = """
            CREATE TEMP TABLE node (
              id TEXT PRIMARY KEY, acknowledged BIGINT NOT NULL, polls BIGINT NOT NULL, max_staleness BIGINT NOT NULL,
              formats TEXT NOT NULL, sealing_keys TEXT NOT NULL)""";

    private final Path file;

    /** Names the file; the first connection creates it if it is missing. */
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

    /** Returns a check for damage with its own connections; the tables must be those of the schema. */
    public DatabaseCheck check(Schema schema) {
        return new DatabaseCheck(file, schema, this::openForReading);
    }

    /** Reads a consistent snapshot beside running transactions. Exceptions of the reader are thrown. */
    public <T> Either<DatabaseFault, T> read(Function<Sql, T> reader) {
        try (Connection connection = openForReading()) {
            SqliteSession session = new SqliteSession(connection);
            session.beginReading();
            return Either.right(reader.apply(new Sql(session::statements)));
        } catch (SQLException | PortUnavailable failed) {
            return Either.left(DatabaseFault.of(file, failed));
        }
    }

    /** Opens a connection beside those of transactions, without the table of nodes. */
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
            // The driver reports a failed unpacking in this way from the second attempt on.
            throw new SQLException("the native library is missing", unlinked);
        }
    }
}
