package org.merchantaccess.persistence.sql.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.persistence.sql.postgresql.limit.Deadline;

/**
 * Connections of a data source that a program owns, each for one transaction. Nothing is known of their settings, so each transaction sets its
 * own, and they are given back as they came.
 */
final class GivenConnections implements ConnectionSource {

    private static final Duration LONGEST_REPLACEMENT = Duration.ofMillis(500);

    private final DataSource source;
    private final SessionLimits limits;
    private final Isolation isolation;

    /** The network timeouts that connections in use came with, which not every pool restores. */
    private final Map<Connection, Integer> networkTimeouts = Collections.synchronizedMap(new IdentityHashMap<>());

    GivenConnections(DataSource source, SessionLimits limits, Isolation isolation) {
        this.source = source;
        this.limits = limits;
        this.isolation = isolation;
    }

    /**
     * {@inheritDoc} A connection that was lost in the pool, such as by a restart of the server, is replaced while there is time.
     *
     * @throws PortUnavailable if the connection belongs to a transaction of the program: our COMMIT would wait for that one
     */
    @Override
    public PostgresqlSession begin(Deadline deadline) throws SQLException {
        long start = System.nanoTime();
        while (true) {
            Connection connection = source.getConnection();
            deadline.requireTime(connection);
            try {
                return begunOn(connection, deadline);
            } catch (PortUnavailable unusable) {
                discard(connection);
                throw unusable;
            } catch (SQLException lost) {
                discard(connection);
                if (System.nanoTime() - start > LONGEST_REPLACEMENT.toNanos() || deadline.hasPassed()) {
                    throw lost;
                }
            }
        }
    }

    private PostgresqlSession begunOn(Connection connection, Deadline deadline) throws SQLException {
        PostgresqlDatabase.requireAutoCommit(connection);
        networkTimeouts.put(connection, connection.getNetworkTimeout());
        return begunAgainOn(connection, deadline);
    }

    /** Begins another transaction on a connection that was kept. */
    PostgresqlSession begunAgainOn(Connection connection, Deadline deadline) throws SQLException {
        return PostgresqlSession.begunWithLimitsOn(connection, isolation, limits, deadline);
    }

    @Override
    public void release(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        connection.setNetworkTimeout(Runnable::run, networkTimeouts.getOrDefault(connection, 0));
        networkTimeouts.remove(connection);
        connection.close();
    }

    /** {@inheritDoc} Ends its socket, so that the pool of the program does not give it out again. */
    @Override
    public void discard(Connection connection) {
        networkTimeouts.remove(connection);
        try {
            connection.abort(Runnable::run);
            connection.close();
        } catch (SQLException alreadyClosed) {
            // There is nothing left to close.
        }
    }

    /** Does nothing: the program owns the source. */
    @Override
    public void close() {
        // The pool of the program stays open.
    }
}
