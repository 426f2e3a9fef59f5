package org.merchantaccess.browser;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** The clock of the servers, which tests can set back to prepare events in the past. */
final class AdjustableClock extends Clock {

    private volatile Duration offset = Duration.ZERO;

    /** Runs an action with the clock set back, and restores it. */
    <T> T ago(Duration duration, Supplier<T> action) {
        offset = duration;
        try {
            return action.get();
        } finally {
            offset = Duration.ZERO;
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().minus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("only UTC is supported");
    }
}
