package org.merchantaccess.persistence.sql.postgresql;

import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The time limits of a session. The server enforces them, because a canceled COMMIT would return as if it had waited for its standbys. The
 * socket limit ends what the server cannot, such as the wait in COMMIT; it is the longest, so that the server answers first if it can.
 *
 * @param statement the longest run of a statement, and the longest wait for a lock
 * @param idleInTransaction the longest pause between two statements of a transaction
 * @param socket the longest wait for the server's next octet; in whole seconds if a session begins with it
 */
record SessionLimits(Duration statement, Duration idleInTransaction, Duration socket) {

    private static final int CONNECT_SECONDS = 1;
    private static final int FETCHED_ROWS = 1000;
    private static final Duration TOLERANCE = Duration.ofMillis(100);

    /** The time for the answer of a server that has ended a statement. */
    private static final Duration ANSWER = Duration.ofMillis(200);

    /** The limits of changes and of single reads. */
    static SessionLimits ofChanges() {
        return new SessionLimits(Duration.ofMillis(1800), Duration.ofSeconds(3), Duration.ofSeconds(2));
    }

    /** The limits of a start, which may wait for those of other nodes, and of reading the whole store. */
    static SessionLimits ofLongWork() {
        return new SessionLimits(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(61));
    }

    /**
     * Returns these limits, reduced to the time that remains until a deadline. The server is first to end a statement then, too. A small
     * difference changes nothing, so that a transaction without delays sets no limits.
     */
    SessionLimits atMost(Duration remaining) {
        return statement.minus(remaining).compareTo(TOLERANCE) > 0
                ? new SessionLimits(remaining, idleInTransaction, remaining.plus(ANSWER))
                : this;
    }

    /** Sets the limits, and the other settings of every session. */
    void applyTo(PGSimpleDataSource source) {
        source.setTargetServerType("primary");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout((int) socket.toSeconds());
        source.setTcpKeepAlive(true);
        source.setDefaultRowFetchSize(FETCHED_ROWS);
        source.setOptions("-c statement_timeout=" + statement.toMillis()
                + " -c lock_timeout=" + statement.toMillis()
                + " -c idle_in_transaction_session_timeout=" + idleInTransaction.toMillis()
                + " -c synchronous_commit=on");
    }

    /** Returns columns of a query that set the limits until the end of the transaction, for a session with other settings. */
    String ofTransaction() {
        return setting("statement_timeout", statement.toMillis())
                + setting("lock_timeout", statement.toMillis())
                + setting("idle_in_transaction_session_timeout", idleInTransaction.toMillis())
                + ", set_config('synchronous_commit', 'on', true)";
    }

    private static String setting(String name, long millis) {
        // 0 would mean no limit.
        return ", set_config('" + name + "', '" + Math.max(1, millis) + "', true)";
    }
}
