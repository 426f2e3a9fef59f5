package org.merchantaccess.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a {@link TestWorld} lets time pass. It goes by UTC. */
final class StandingClock extends Clock {

    private volatile Instant now;

    StandingClock(Instant start) {
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
        throw new UnsupportedOperationException(
                "this clock goes by UTC: take its instant, and put that into your zone");
    }
}
