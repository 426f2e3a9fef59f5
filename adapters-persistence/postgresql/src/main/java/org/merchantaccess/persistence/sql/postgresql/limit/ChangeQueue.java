package org.merchantaccess.persistence.sql.postgresql.limit;

import io.vavr.control.Option;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Limits the number of changes at a time, so that reads find a free connection. Further changes wait in order of arrival, for a limited time.
 *
 * <p>If a change has waited for that time in vain, and none could begin since, all connections for changes are stuck, for example because of one lock. Further changes are then
 * refused at once, so that they do not occupy the threads that reads need.
 *
 * <p>Thread-safe.
 */
public final class ChangeQueue {

    private static final Logger LOG = System.getLogger(ChangeQueue.class.getName());
    private static final Duration LONGEST_BULK_WAIT = Duration.ofSeconds(5);
    private static final Duration REPEAT = Duration.ofMinutes(1);

    private final int changes;
    private final Duration longestWait;
    private final Semaphore permits;
    private final Semaphore bulkPermits = new Semaphore(1, true);
    private volatile boolean isStuck;
    private long logged = System.nanoTime() - REPEAT.toNanos();
    private long refused;

    /**
     * Creates a queue in which no change has begun.
     *
     * @param changes the number of changes at a time
     * @param longestWait how long a change waits
     */
    public ChangeQueue(int changes, Duration longestWait) {
        this.changes = changes;
        this.longestWait = longestWait;
        this.permits = new Semaphore(changes, true);
    }

    /** Waits until a change may begin. Returns none if it would wait for too long; the reason is logged. */
    public Option<Permit> await() {
        return permit(permits, isStuck ? Duration.ZERO : longestWait)
                .peek(permit -> isStuck = false)
                .onEmpty(this::refuse);
    }

    /** Waits until a part of a bulk job may begin, longer than {@link #await} does. One part runs at a time. */
    public Option<Permit> awaitInBulk() {
        return permit(bulkPermits, LONGEST_BULK_WAIT)
                .flatMap(one -> permit(permits, LONGEST_BULK_WAIT)
                        .peek(permit -> isStuck = false)
                        .<Permit>map(permit -> () -> {
                            permit.close();
                            one.close();
                        })
                        .onEmpty(one::close))
                .onEmpty(this::refuse);
    }

    private static Option<Permit> permit(Semaphore limit, Duration longest) {
        try {
            return limit.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)
                    ? Option.some(limit::release)
                    : Option.none();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Option.none();
        }
    }

    private synchronized void refuse() {
        isStuck = true;
        long now = System.nanoTime();
        refused++;
        if (now - logged >= REPEAT.toNanos()) {
            LOG.log(
                    Level.WARNING,
                    "changes are refused, " + refused + " since the last such line: all " + changes
                            + " connections for changes have been in use for " + longestWait.toMillis()
                            + " ms. The database is slow, or another transaction holds a lock.");
            logged = now;
            refused = 0;
        }
    }

    /** The permission to run one change, until it is closed. */
    @FunctionalInterface
    public interface Permit extends AutoCloseable {

        /** Lets the next change begin. */
        @Override
        void close();
    }
}
