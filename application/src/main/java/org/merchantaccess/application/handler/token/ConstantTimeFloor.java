package org.merchantaccess.application.handler.token;

import java.time.Duration;
import org.merchantaccess.application.port.Ticker;

/**
 * Pads all refusals to the same minimum duration. The checks are the same for every login but their cost differs: for an unknown App ID
 * there is no allowlist to search, and clients could measure a fraction of a microsecond (S3).
 *
 * <p>Waits in a busy loop, because a thread cannot sleep for such a short time.
 */
final class ConstantTimeFloor {

    /** Longer than a refusal takes on a warm node; short compared with reading the request. */
    static final Duration FLOOR = Duration.ofNanos(6_000);

    /**
     * Adds up to a microsecond, derived from the start time (Fibonacci hashing). Otherwise the granularity of the last clock reading
     * would still depend slightly on the first.
     */
    private static final long JITTER_FACTOR = 0x9E3779B97F4A7C15L;

    private static final int JITTER_SHIFT = Long.SIZE - 10;

    /** Bounds the loop if the clock stands still; several times more than a running clock needs. */
    private static final int MAX_SPINS = 2_000;

    private final Ticker ticker;

    ConstantTimeFloor(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Returns the start time. */
    long start() {
        return ticker.nanos();
    }

    /** Waits until the minimum duration has passed since the start time. */
    void await(long started) {
        long duration = FLOOR.toNanos() + ((started * JITTER_FACTOR) >>> JITTER_SHIFT);
        int spins = 0;
        while (ticker.nanos() - started < duration && spins < MAX_SPINS) {
            spins++;
            Thread.onSpinWait();
        }
    }
}
