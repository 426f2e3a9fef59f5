package org.merchantaccess.contracts.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A wall clock that advances only on demand. */
public final class MovableClock extends Clock {

    /** Initial time of every instance. */
    public static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private volatile Instant now = START;

    /** Advances the clock; a negative duration sets it back, as happens to wall clocks. */
    public synchronized void pass(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("this clock supports only UTC");
    }
}
