package org.merchantaccess.persistence.sql.postgresql;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Logs failed transactions. While a database does not answer, it logs the first failure and one line a minute, instead of a stack trace for
 * each call and poll. Thread-safe.
 */
final class OutageLog {

    private static final Logger LOG = System.getLogger(OutageLog.class.getName());
    private static final Duration REPEAT = Duration.ofMinutes(1);

    /** The classes of SQLSTATE for lost connections, resources, locks and an operator's intervention; 25006 is a server that is read-only. */
    private static final List<String> OUTAGES = List.of("08", "53", "55", "57", "25006");

    private volatile long failures;
    private long firstFailure;
    private long logged;

    /** Records a failed transaction. */
    void failed(Throwable cause) {
        if (isOutage(cause)) {
            unanswered(cause);
        } else {
            LOG.log(Level.ERROR, "the database refused a transaction", cause);
        }
    }

    private static boolean isOutage(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLTransientConnectionException
                        || (cause instanceof SQLException refused && isOutage(refused.getSQLState())));
    }

    private static boolean isOutage(@Nullable String state) {
        return state != null && OUTAGES.stream().anyMatch(state::startsWith);
    }

    private synchronized void unanswered(Throwable cause) {
        long now = System.nanoTime();
        failures++;
        if (failures == 1) {
            firstFailure = now;
            logged = now;
            LOG.log(Level.WARNING, "the database does not answer: " + PostgresqlTransactions.reasonOf(cause));
            LOG.log(Level.DEBUG, "the first failure", cause);
        } else if (now - logged > REPEAT.toNanos()) {
            logged = now;
            LOG.log(
                    Level.WARNING,
                    "the database has not answered for " + secondsSince(firstFailure, now) + " s, last: "
                            + PostgresqlTransactions.reasonOf(cause));
        }
    }

    /** Records a transaction that was answered. */
    void answered() {
        if (failures > 0) {
            endOutage();
        }
    }

    private synchronized void endOutage() {
        if (failures > 0) {
            LOG.log(
                    Level.INFO,
                    "the database answers again after " + secondsSince(firstFailure, System.nanoTime()) + " s and "
                            + failures + " failed transactions");
            failures = 0;
        }
    }

    private static long secondsSince(long start, long now) {
        return Duration.ofNanos(now - start).toSeconds();
    }
}
