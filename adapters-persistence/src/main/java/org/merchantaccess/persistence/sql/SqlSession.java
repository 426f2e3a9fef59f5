package org.merchantaccess.persistence.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** A connection and its prepared statements. For one thread at a time. */
final class SqlSession {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    SqlSession(Connection connection) {
        this.connection = connection;
    }

    PreparedStatement statement(String text) throws SQLException {
        PreparedStatement known = prepared.get(text);
        if (known == null) {
            known = connection.prepareStatement(text);
            prepared.put(text, known);
        }
        return known;
    }

    /** Closes all statements: after a failure, such as a full disk, the driver may let a prepared statement fail for ever. */
    void forgetStatements() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        prepared.clear();
    }

    /** Begins a write transaction. A transaction that starts with reads might fail at its first write. */
    void begin() throws SQLException {
        execute("BEGIN IMMEDIATE");
    }

    /** Begins a read transaction: all reads see the same moment, and writers are not blocked. */
    void beginReading() throws SQLException {
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
