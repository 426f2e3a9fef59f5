package org.merchantaccess.persistence.sql.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.persistence.sql.Dialect;
import org.merchantaccess.persistence.sql.SqlSession;
import org.merchantaccess.persistence.sql.postgresql.limit.Deadline;

/** One transaction on a connection of a pool. For one thread. */
final class PostgresqlSession {

    private static final String TIME = "SELECT CAST(FLOOR(EXTRACT(EPOCH FROM clock_timestamp()) * 1000) AS BIGINT)";

    private final Connection connection;
    private final SqlSession statements;
    private final Instant begunAt;
    private final Deadline deadline;
    private SessionLimits limits;
    private boolean isAbandoned;
    private final List<Runnable> afterCommit = new ArrayList<>();

    private PostgresqlSession(Connection connection, Instant begunAt, SessionLimits limits, Deadline deadline) {
        this.connection = connection;
        this.begunAt = begunAt;
        this.limits = limits;
        this.deadline = deadline;
        this.statements = new SqlSession(connection, Dialect.POSTGRESQL, this::limitStatement);
    }

    /**
     * Begins a transaction on a connection that was opened with those limits. The caller must close the connection if this fails.
     *
     * @param deadline reduces the limits of the statements
     */
    static PostgresqlSession begunOn(
            Connection connection, Isolation isolation, SessionLimits opened, Deadline deadline) throws SQLException {
        SessionLimits reduced = opened.atMost(deadline.remaining());
        return reduced.equals(opened)
                ? begunOn(connection, isolation, "", opened, deadline)
                : begunWithLimitsOn(connection, isolation, opened, deadline);
    }

    /** Begins a transaction as {@link #begunOn} does, on a connection that was opened with other limits. */
    static PostgresqlSession begunWithLimitsOn(
            Connection connection, Isolation isolation, SessionLimits limits, Deadline deadline) throws SQLException {
        SessionLimits reduced = limits.atMost(deadline.remaining());
        limitSocket(connection, reduced);
        return begunOn(connection, isolation, reduced.ofTransaction(), reduced, deadline);
    }

    private static PostgresqlSession begunOn(
            Connection connection, Isolation isolation, String setting, SessionLimits limits, Deadline deadline)
            throws SQLException {
        requireTime(deadline);
        // Sends nothing yet: the driver begins with the first statement, in the same message.
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // One message, so that the time costs no round trip.
            statement.execute(isolation.statement() + "; " + TIME + setting);
            return new PostgresqlSession(connection, time(statement), limits, deadline);
        }
    }

    private static void requireTime(Deadline deadline) throws SQLException {
        if (deadline.hasPassed()) {
            throw new SQLTransientConnectionException("the change took too long");
        }
    }

    private static void limitSocket(Connection connection, SessionLimits limits) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, (int) limits.socket().toMillis());
    }

    /** Reduces the limits before a statement if the deadline requires it. This costs a slow transaction another round trip. */
    private void limitStatement() throws SQLException {
        requireTime(deadline);
        SessionLimits reduced = limits.atMost(deadline.remaining());
        if (!reduced.equals(limits)) {
            limits = reduced;
            limitSocket(connection, limits);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT 1" + limits.ofTransaction());
            }
        }
    }

    /**
     * Limits the wait for the answer of the following COMMIT, which the server does not limit.
     *
     * @throws SQLException if no time is left, so that the transaction must be rolled back
     */
    void limitCommit() throws SQLException {
        requireTime(deadline);
        limitSocket();
    }

    private void limitSocket() throws SQLException {
        SessionLimits reduced = limits.atMost(deadline.remaining());
        if (!reduced.equals(limits)) {
            limits = reduced;
            limitSocket(connection, limits);
        }
    }

    /** Records that the connection is discarded before the outcome of the transaction is known. */
    void abandon() {
        isAbandoned = true;
    }

    boolean isAbandoned() {
        return isAbandoned;
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

    /** Rolls back, and waits for the answer only shortly after the deadline. */
    void rollback() throws SQLException {
        limitSocket();
        connection.rollback();
    }
}
