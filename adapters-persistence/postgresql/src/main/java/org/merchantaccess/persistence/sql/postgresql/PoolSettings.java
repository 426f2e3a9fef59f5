package org.merchantaccess.persistence.sql.postgresql;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;

/**
 * Size of a connection pool, and the wait for a connection.
 *
 * @param connections the number of transactions at a time, at least 1; the follower of the change feed has one more connection of its own
 * @param longestWait how long a transaction waits for a connection
 */
public record PoolSettings(int connections, Duration longestWait) {

    public PoolSettings {
        requireNonNull(longestWait, "longestWait");
        if (connections < 1) {
            throw new IllegalArgumentException("a pool has at least one connection");
        }
    }

    /** Returns ten connections, and a wait of half a second. */
    public static PoolSettings standard() {
        return new PoolSettings(10, Duration.ofMillis(500));
    }
}
