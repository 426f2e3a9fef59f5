package org.merchantaccess.persistence.sql.postgresql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.merchantaccess.persistence.sql.postgresql.limit.Deadline;

/** Connections that are kept open, and replaced when they are lost. Thread-safe. */
final class ConnectionPool implements ConnectionSource {

    private static final Duration SHORTEST_VALIDATION = Duration.ofMillis(250);

    private final HikariDataSource pool;
    private final SessionLimits limits;
    private final Isolation isolation;
    private final Duration wait;

    /** Creates a pool, which connects in the background. */
    ConnectionPool(PostgresqlAddress address, SessionLimits limits, PoolSettings settings, Isolation isolation) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("merchant-access");
        // Otherwise the pool queries its first connection, and is unusable if that connection is lost meanwhile.
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setDataSource(address.connections(limits));
        config.setMaximumPoolSize(settings.connections());
        config.setConnectionTimeout(settings.longestWait().toMillis());
        config.setValidationTimeout(SHORTEST_VALIDATION.toMillis());
        config.setInitializationFailTimeout(-1);
        this.pool = new HikariDataSource(config);
        this.limits = limits;
        this.isolation = isolation;
        this.wait = settings.longestWait();
    }

    /** {@inheritDoc} A lost connection, such as after a restart of the server, is replaced while there is time. */
    @Override
    public PostgresqlSession begin(Deadline deadline) throws SQLException {
        long start = System.nanoTime();
        while (true) {
            Connection connection = pool.getConnection();
            deadline.requireTime(connection);
            try {
                return PostgresqlSession.begunOn(connection, isolation, limits, deadline);
            } catch (SQLException lost) {
                discard(connection);
                if (System.nanoTime() - start > wait.toNanos() || deadline.hasPassed()) {
                    throw lost;
                }
            }
        }
    }

    @Override
    public void release(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public void discard(Connection connection) {
        pool.evictConnection(connection);
    }

    @Override
    public void close() {
        pool.close();
    }
}
