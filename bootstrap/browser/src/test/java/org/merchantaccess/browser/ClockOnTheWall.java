package org.merchantaccess.browser;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** The clock of the servers. What happens in a browser takes the time it takes, but it may be told to have happened earlier. */
final class ClockOnTheWall extends Clock {

    private volatile Duration slow = Duration.ZERO;

    /** Does it with the clock turned back by so much, and sets it right again. */
    <T> T ago(Duration duration, Supplier<T> deed) {
        slow = duration;
        try {
            return deed.get();
        } finally {
            slow = Duration.ZERO;
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().minus(slow);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("everything here goes by UTC");
    }
}
