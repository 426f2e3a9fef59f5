package org.merchantaccess.persistence.sql.postgresql.limit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

/** A moment by which work must have ended, on the monotonic clock of this process. */
public final class Deadline {

    /** About 70 years, so that a later addition does not overflow. */
    private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE / 4);

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /** Returns a deadline that passes after the given time. */
    public static Deadline after(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Returns a deadline that does not pass. */
    public static Deadline never() {
        return after(FOREVER);
    }

    /** Returns a deadline that is later than this one by the given time. */
    public Deadline plus(Duration time) {
        return new Deadline(end + time.toNanos());
    }

    /** Returns the time until the deadline; zero once it has passed. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /**
     * Gives a connection back if no time is left to use it.
     *
     * @throws SQLTransientConnectionException in this case
     */
    public void requireTime(Connection free) throws SQLException {
        if (hasPassed()) {
            free.close();
            throw new SQLTransientConnectionException("the wait for a connection took too long");
        }
    }

    /** Returns true once the deadline has passed. */
    public boolean hasPassed() {
        return remaining().isZero();
    }
}
