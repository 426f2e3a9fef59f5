package org.merchantaccess.persistence.sql.postgresql.session;

import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Checks that each connection to a database is a session of its own on the server. A pooler in transaction mode gives each transaction another
 * session, so that signals are lost and time limits do not apply.
 */
public final class SessionCheck {

    private static final int WAIT_MILLIS = 1000;

    private SessionCheck() {}

    /**
     * Returns what a connection lacks, for people; none if it is a session. Both connections are left as they were.
     *
     * @param checked a connection with auto-commit
     * @param other another connection to the same database, with auto-commit
     * @param idleLimit the longest pause in a transaction that the connection was opened with; none if it has no settings of ours
     */
    public static Option<String> flawOf(Connection checked, Connection other, Option<Duration> idleLimit)
            throws SQLException {
        if (!hasLimit(checked, idleLimit)) {
            return Option.some("the settings of the connection do not apply");
        }
        if (!keepsBackend(checked, other)) {
            return Option.some("two transactions of one connection have different sessions");
        }
        return receivesOwnSignal(checked) ? Option.none() : Option.some("a signal to the same connection is lost");
    }

    /** Returns the flaw that a refused connection shows; none if it was refused for another reason. */
    public static Option<String> flawOf(SQLException refused) {
        // PgBouncer refuses settings that it does not know, and can be configured to ignore them.
        return Option.of(refused.getMessage())
                .filter(message -> message.contains("unsupported startup parameter"))
                .map(message -> "the settings of the connection are refused: " + message);
    }

    private static boolean hasLimit(Connection checked, Option<Duration> idleLimit) throws SQLException {
        String millis =
                text(checked, "SELECT setting FROM pg_settings WHERE name = 'idle_in_transaction_session_timeout'");
        return idleLimit.forAll(limit -> millis.equals(String.valueOf(limit.toMillis())));
    }

    /** Compares while the other connection holds a transaction: otherwise both could get the same session by chance. */
    private static boolean keepsBackend(Connection checked, Connection other) throws SQLException {
        String before = backend(checked);
        other.setAutoCommit(false);
        backend(other);
        boolean isSame = backend(checked).equals(before);
        other.rollback();
        other.setAutoCommit(true);
        return isSame;
    }

    private static String backend(Connection connection) throws SQLException {
        return text(connection, "SELECT pg_backend_pid()");
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    private static boolean receivesOwnSignal(Connection checked) throws SQLException {
        String channel = "merchant_access_" + UUID.randomUUID().toString().replace("-", "");
        try (Statement statement = checked.createStatement()) {
            statement.execute("LISTEN " + channel);
            statement.execute("NOTIFY " + channel);
            PGNotification @Nullable [] received =
                    checked.unwrap(PGConnection.class).getNotifications(WAIT_MILLIS);
            statement.execute("UNLISTEN " + channel);
            return received != null && received.length > 0;
        }
    }
}
