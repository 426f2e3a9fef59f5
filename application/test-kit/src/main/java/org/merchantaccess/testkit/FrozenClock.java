package org.merchantaccess.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** UTC clock that advances only when a {@link TestWorld} lets time pass. */
final class FrozenClock extends Clock {

    private volatile Instant now;

    FrozenClock(Instant start) {
        now = start;
    }

    synchronized void pass(Duration duration) {
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
        throw new UnsupportedOperationException("this clock supports only UTC: convert its instant to your time zone");
    }
}
