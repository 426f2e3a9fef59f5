package org.merchantaccess.persistence.sql.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.persistence.sql.Dialect;
import org.merchantaccess.persistence.sql.SqlSession;

/** One transaction on a connection of a pool. For one thread. */
final class PostgresqlSession {

    private static final String TIME = "SELECT CAST(FLOOR(EXTRACT(EPOCH FROM clock_timestamp()) * 1000) AS BIGINT)";

    /** For sessions whose limits were set when they were connected. */
    private static final String NO_LIMITS = "";

    private final Connection connection;
    private final SqlSession statements;
    private final Instant begunAt;
    private final List<Runnable> afterCommit = new ArrayList<>();

    private PostgresqlSession(Connection connection, Instant begunAt) {
        this.connection = connection;
        this.begunAt = begunAt;
        this.statements = new SqlSession(connection, Dialect.POSTGRESQL);
    }

    /** Begins a transaction. The caller must close the connection if this fails. */
    static PostgresqlSession begunOn(Connection connection, Isolation isolation) throws SQLException {
        return begunOn(connection, isolation, NO_LIMITS);
    }

    /**
     * Begins a transaction with limits of its own. The caller must close the connection if this fails.
     *
     * @param limits further columns of a query, which set the limits
     */
    static PostgresqlSession begunOn(Connection connection, Isolation isolation, String limits) throws SQLException {
        // Sends nothing yet: the driver begins with the first statement, in the same message.
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // One message, so that the time costs no round trip.
            statement.execute(isolation.statement() + "; " + TIME + limits);
            return new PostgresqlSession(connection, time(statement));
        }
    }

    private static Instant time(Statement executed) throws SQLException {
        executed.getMoreResults();
        try (ResultSet time = Objects.requireNonNull(executed.getResultSet(), "the result of the second statement")) {
            time.next();
            return Instant.ofEpochMilli(time.getLong(1));
        }
    }

    /** Returns when the transaction began, by the clock of the database server, in whole milliseconds. */
    Instant begunAt() {
        return begunAt;
    }

    Connection connection() {
        return connection;
    }

    SqlSession statements() {
        return statements;
    }

    void afterCommit(Runnable task) {
        afterCommit.add(task);
    }

    /**
     * Commits. A COMMIT that returns with a warning may not have reached a standby, such as after its wait was
     * canceled.
     *
     * @throws PortUnavailable if the COMMIT returned with a warning; the changes may be lost at a failover
     */
    void commit() throws SQLException {
        connection.clearWarnings();
        connection.commit();
        SQLWarning warning = connection.getWarnings();
        if (warning != null) {
            throw new PortUnavailable("the database did not confirm the commit", warning);
        }
    }

    void runTasksAfterCommit() {
        afterCommit.forEach(Runnable::run);
    }

    void rollback() throws SQLException {
        connection.rollback();
    }
}
