package org.merchantaccess.bootstrap.watch;

import java.time.Instant;

/** Limits the log lines of one kind per minute and counts the suppressed ones. Thread-safe. */
final class LogRateLimiter {

    private static final long SECONDS = 60;

    private final int limit;
    private long minute = Long.MIN_VALUE;
    private int logged;
    private long suppressed;

    LogRateLimiter(int limit) {
        this.limit = limit;
    }

    /** Returns whether one more line may be logged; if not, counts it as suppressed. */
    synchronized boolean tryAcquire(Instant now) {
        advanceTo(now);
        boolean isBelowLimit = logged < limit;
        if (isBelowLimit) {
            logged++;
        } else {
            suppressed++;
        }
        return isBelowLimit;
    }

    /** Returns and resets the number of lines suppressed in previous minutes; 0 within a minute already begun. */
    synchronized long takeSuppressed(Instant now) {
        if (!advanceTo(now)) {
            return 0;
        }
        long before = suppressed;
        suppressed = 0;
        return before;
    }

    private boolean advanceTo(Instant now) {
        long current = Math.floorDiv(now.getEpochSecond(), SECONDS);
        boolean isNew = current != minute;
        if (isNew) {
            minute = current;
            logged = 0;
        }
        return isNew;
    }
}
