package org.merchantaccess.persistence.sql.postgresql;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;

/**
 * Size of a connection pool, and the wait for a connection.
 *
 * @param connections the number of transactions at a time, at least 1; at most half of them, and at least one, are changes. The follower of the
 *     change feed has one more connection of its own
 * @param longestWait how long a transaction waits for a connection. Before that, a change waits at most as long in the queue.
 *     With all its waits, a change takes at most 2.5 s more than this time
 */
public record PoolSettings(int connections, Duration longestWait) {

    private static final Duration CHANGE = Duration.ofMillis(1300);

    public PoolSettings {
        requireNonNull(longestWait, "longestWait");
        if (connections < 1) {
            throw new IllegalArgumentException("a pool has at least one connection");
        }
    }

    /** Returns the number of changes at a time. The other connections are for reads. */
    int changes() {
        return Math.max(1, connections / 2);
    }

    /** Returns how long a change takes with all its waits, until its COMMIT is answered. */
    Duration longestChange() {
        return longestWait.plus(CHANGE);
    }

    /** Returns ten connections, and a wait of half a second. */
    public static PoolSettings standard() {
        return new PoolSettings(10, Duration.ofMillis(500));
    }
}
