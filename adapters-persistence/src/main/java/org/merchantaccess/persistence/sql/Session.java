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

    /** Once a statement has failed, the driver may let it fail for ever: when the disk is full, it does. */
    void forgetStatements() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        prepared.clear();
    }

    /** As a writer from the start: who only reads first may find later that it cannot write. */
    void begin() throws SQLException {
        execute("BEGIN IMMEDIATE");
    }

    /** Everything read from then on is of that moment, and no writer waits. */
    void beginReading() throws SQLException {
        execute("BEGIN");
    }

    void commit() throws SQLException {
        execute("COMMIT");
    }

    void rollback() throws SQLException {
        execute("ROLLBACK");
    }

    /** Prepared anew each time, to be good when others have failed. */
    private void execute(String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    void close() throws SQLException {
        connection.close();
    }
}
