package org.merchantaccess.persistence.sql.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.merchantaccess.persistence.sql.Dialect;
import org.merchantaccess.persistence.sql.SqlSession;

/** A connection to an SQLite database and its prepared statements. For one thread at a time. */
final class SqliteSession {

    private final Connection connection;
    private final SqlSession statements;

    SqliteSession(Connection connection) {
        this.connection = connection;
        this.statements = new SqlSession(connection, Dialect.SQLITE);
    }

    SqlSession statements() {
        return statements;
    }

    /** Closes all statements: after a failure, such as a full disk, the driver may let a prepared statement fail for ever. */
    void forgetStatements() throws SQLException {
        statements.forgetStatements();
    }

    /** Begins a write transaction. A transaction that starts with reads might fail at its first write. */
    void begin() throws SQLException {
        statements.setReadOnly(false);
        execute("BEGIN IMMEDIATE");
    }

    /** Begins a read transaction: all reads see the same moment, and writers are not blocked. */
    void beginReading() throws SQLException {
        statements.setReadOnly(true);
        execute("BEGIN");
    }

    void commit() throws SQLException {
        execute("COMMIT");
    }

    void rollback() throws SQLException {
        execute("ROLLBACK");
    }

    /** Executes with a new statement, so that it works after prepared ones have failed. */
    private void execute(String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    void close() throws SQLException {
        connection.close();
    }
}
