package org.merchantaccess.persistence.postgresql.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Counts the signals between the nodes of a database. */
final class ReceivedSignals implements AutoCloseable {

    private static final int WAIT_MILLIS = 1000;

    private final Connection connection;

    private ReceivedSignals(Connection connection) {
        this.connection = connection;
    }

    /** Counts from now on. The connection is closed at the end. */
    static ReceivedSignals on(Connection connection) throws SQLException {
        try (Statement listening = connection.createStatement()) {
            listening.execute("LISTEN merchant_access");
        }
        return new ReceivedSignals(connection);
    }

    /** Returns the number of signals, and the octets of the longest one beyond its name. */
    String summary() throws SQLException {
        int count = 0;
        int longest = 0;
        PGNotification @Nullable [] received = next();
        while (received != null && received.length > 0) {
            count += received.length;
            for (PGNotification signal : received) {
                longest = Math.max(longest, signal.getParameter().length());
            }
            received = next();
        }
        return count + " signals, payload of at most " + longest + " octets";
    }

    private PGNotification @Nullable [] next() throws SQLException {
        return connection.unwrap(PGConnection.class).getNotifications(WAIT_MILLIS);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
