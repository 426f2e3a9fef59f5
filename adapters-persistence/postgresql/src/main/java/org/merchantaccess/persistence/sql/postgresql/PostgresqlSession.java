package org.merchantaccess.persistence.sql.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.persistence.sql.Dialect;
import org.merchantaccess.persistence.sql.SqlSession;

/** One transaction on a connection of a pool. For one thread. */
final class PostgresqlSession {

    private final Connection connection;
    private final SqlSession statements;
    private final List<Runnable> afterCommit = new ArrayList<>();

    private PostgresqlSession(Connection connection) {
        this.connection = connection;
        this.statements = new SqlSession(connection, Dialect.POSTGRESQL);
    }

    /** Begins a transaction. The caller must close the connection if this fails. */
    static PostgresqlSession begunOn(Connection connection, Isolation isolation) throws SQLException {
        // Sends nothing yet: the driver begins with the first statement, in the same message.
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(isolation.statement());
        }
        return new PostgresqlSession(connection);
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
