package org.merchantaccess.domain.statistics;

import java.time.Duration;
import java.time.Instant;

/** The time between two points of a time series. Hours and days are those of UTC. */
public enum Resolution {
    HOURLY(Duration.ofHours(1), Duration.ofDays(30), Duration.ofHours(24)),
    DAILY(Duration.ofDays(1), Duration.ofDays(400), Duration.ofDays(30));

    private final Duration interval;
    private final Duration kept;
    private final Duration addressesKept;

    Resolution(Duration interval, Duration kept, Duration addressesKept) {
        this.interval = interval;
        this.kept = kept;
        this.addressesKept = addressesKept;
    }

    /** Returns the length of the interval that one point counts. */
    public Duration interval() {
        return interval;
    }

    /** Returns the largest number of points, which includes that of the current interval. */
    public int maxPoints() {
        return Math.toIntExact(kept.dividedBy(interval));
    }

    /** Returns the largest number of intervals by which addresses are counted, which includes the current one. */
    public int maxAddressPoints() {
        return Math.toIntExact(addressesKept.dividedBy(interval));
    }

    /** Returns the start of the interval that contains this time. */
    public Instant startOf(Instant moment) {
        long seconds = interval.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), seconds) * seconds);
    }

    /** Returns the horizon: intervals that start at or before it are no longer counted. */
    public Instant horizon(Instant now) {
        return now.minus(kept);
    }

    /** Returns the horizon of addresses: in intervals that start at or before it, they are no longer counted. */
    public Instant addressHorizon(Instant now) {
        return now.minus(addressesKept);
    }
}
