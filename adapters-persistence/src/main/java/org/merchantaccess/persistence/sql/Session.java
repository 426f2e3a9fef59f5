package org.merchantaccess.persistence.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
        statement("BEGIN IMMEDIATE").execute();
    }

    void commit() throws SQLException {
        statement("COMMIT").execute();
    }

    void rollback() throws SQLException {
        statement("ROLLBACK").execute();
    }

    void close() throws SQLException {
        connection.close();
    }
}
