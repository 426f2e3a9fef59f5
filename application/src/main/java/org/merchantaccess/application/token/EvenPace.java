package org.merchantaccess.application.token;

import java.time.Duration;
import org.merchantaccess.application.port.Ticker;

/**
 * Lets all refusals take equally long. What is weighed is the same for all of them, but not how much there is to weigh: of an App ID that
 * nobody has there is no allowlist to go through, and a stranger could tell by the fraction of a microsecond (S3).
 *
 * <p>Waits without giving up its thread: no thread sleeps as shortly as that.
 */
final class EvenPace {

    /** More than a refusal takes where a node is warm; and little beside what it takes to read the request. */
    static final Duration PACE = Duration.ofNanos(6_000);

    /**
     * Up to a microsecond more, by the nanosecond in which it began (Fibonacci hashing): how late the clock is looked at for the last
     * time would else still depend a little on when it was looked at first.
     */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final int MORE = Long.SIZE - 10;

    /** So that a clock that stands still holds up nobody: several times as many as a clock that goes on needs. */
    private static final int MOST_TURNS = 2_000;

    private final Ticker ticker;

    EvenPace(Ticker ticker) {
        this.ticker = ticker;
    }

    /** When something begins. */
    long begin() {
        return ticker.nanos();
    }

    /** Goes on until what began then has taken its time. */
    void keep(long begun) {
        long enough = PACE.toNanos() + ((begun * GOLDEN) >>> MORE);
        int turns = 0;
        while (ticker.nanos() - begun < enough && turns < MOST_TURNS) {
            turns++;
            Thread.onSpinWait();
        }
    }
}
