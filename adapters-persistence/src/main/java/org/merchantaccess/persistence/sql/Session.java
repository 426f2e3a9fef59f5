package org.merchantaccess.persistence.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** One connection, with the statements that were prepared on it. For one thread at a time. */
final class Session {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Session(Connection connection) {
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

    /** As a writer from the start: who only reads first may find later that it cannot write. */
    void begin() throws SQLException {
        execute("BEGIN IMMEDIATE");
    }

    void commit() throws SQLException {
        execute("COMMIT");
    }

    void rollback() throws SQLException {
        execute("ROLLBACK");
    }

    /** Not kept: once one of these has failed, the driver lets the same statement fail for ever. */
    private void execute(String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    /** Prepares anew what is asked for from now on: of those kept, the one that failed would fail for ever. */
    void forgetStatements() throws SQLException {
        for (PreparedStatement kept : prepared.values()) {
            kept.close();
        }
        prepared.clear();
    }

    void close() throws SQLException {
        connection.close();
    }
}
