package org.merchantaccess.persistence.sql.postgresql;

import io.vavr.control.Option;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.persistence.sql.postgresql.limit.Deadline;

/**
 * Finds out whether a transaction was committed whose COMMIT returned no answer, or a warning.
 *
 * <p>Absent does not mean rolled back: the COMMIT may still wait for a standby. A transaction that has appended to the change feed holds the
 * lock of the feed's head until it ends. So the head is locked first, and then the entry is there or never will be. A warning on the COMMIT
 * of this check itself means that its snapshot may be lost, too.
 */
final class CommitInDoubt {

    /** What is known about the transaction. */
    enum Outcome {
        /** It is committed, and as durable as any other. */
        COMMITTED,
        ROLLED_BACK,
        UNKNOWN
    }

    private static final Logger LOG = System.getLogger(CommitInDoubt.class.getName());

    private final ConnectionSource connections;

    CommitInDoubt(ConnectionSource connections) {
        this.connections = connections;
    }

    /**
     * Returns the outcome of the transaction that appended the entry, as far as it can be found out in time.
     *
     * @param feedEntry the id of the entry; the outcome of transactions without one is unknown
     * @param deadline the latest moment for the result
     */
    Outcome outcome(Option<String> feedEntry, Deadline deadline) {
        return feedEntry.map(entryId -> outcome(entryId, deadline)).getOrElse(Outcome.UNKNOWN);
    }

    private Outcome outcome(String entryId, Deadline deadline) {
        try {
            PostgresqlSession session = connections.begin(deadline);
            boolean isEnded = false;
            try {
                boolean isThere = lockedAndFound(session, entryId);
                session.limitCommit();
                session.commit();
                connections.release(session.connection());
                isEnded = true;
                LOG.log(
                        Level.WARNING,
                        isThere
                                ? "a COMMIT without an answer has succeeded: its change is in the database"
                                : "a COMMIT without an answer has failed: its change is not in the database");
                return isThere ? Outcome.COMMITTED : Outcome.ROLLED_BACK;
            } finally {
                if (!isEnded) {
                    connections.discard(session.connection());
                }
            }
        } catch (SQLException | PortUnavailable unknown) {
            LOG.log(Level.WARNING, "the outcome of a COMMIT without an answer is unknown", unknown);
            return Outcome.UNKNOWN;
        }
    }

    private static boolean lockedAndFound(PostgresqlSession session, String entryId) throws SQLException {
        try (Statement lock = session.connection().createStatement();
                PreparedStatement find =
                        session.connection().prepareStatement("SELECT 1 FROM change_entry WHERE entry_id = ?")) {
            lock.execute("SET LOCAL lock_timeout = 700");
            lock.execute("SELECT number FROM feed_head WHERE id = 1 FOR UPDATE");
            find.setString(1, entryId);
            try (ResultSet found = find.executeQuery()) {
                return found.next();
            }
        }
    }
}
