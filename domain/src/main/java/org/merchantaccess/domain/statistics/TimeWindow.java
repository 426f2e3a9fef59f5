package org.merchantaccess.domain.statistics;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Consecutive intervals of one resolution.
 *
 * @param start the start of the first interval
 * @param points the number of intervals, from 1 to {@link Resolution#maxPoints()}
 */
public record TimeWindow(Resolution resolution, Instant start, int points) {
    public TimeWindow {
        requireNonNull(resolution, "resolution");
        requireNonNull(start, "start");
        if (points < 1 || points > resolution.maxPoints()) {
            throw new IllegalArgumentException("a window has 1 to " + resolution.maxPoints() + " points");
        }
        if (!resolution.startOf(start).equals(start)) {
            throw new IllegalArgumentException("a window starts with an interval");
        }
    }

    /** Returns the window with this number of intervals, the last of which contains the given time and is not complete. */
    public static TimeWindow until(Instant now, Resolution resolution, int points) {
        return new TimeWindow(
                resolution, resolution.startOf(now).minus(resolution.interval().multipliedBy(points - 1L)), points);
    }

    /** Returns the end of the last interval, which does not belong to the window. */
    public Instant end() {
        return start.plus(resolution.interval().multipliedBy(points));
    }

    /** Returns the start of each interval, in order. */
    public List<Instant> starts() {
        return IntStream.range(0, points)
                .mapToObj(point -> start.plus(resolution.interval().multipliedBy(point)))
                .toList();
    }

    /** Returns true if the time is in one of the intervals. */
    public boolean contains(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end());
    }

    /**
     * Returns the window in which the addresses of these requests are counted. Up to a day by the hour it is this one, otherwise it has as many
     * days with the same last one, up to 30.
     */
    public TimeWindow ofAddresses() {
        if (points <= resolution.maxAddressPoints()) {
            return this;
        }
        long seconds = resolution.interval().toSeconds() * points;
        long day = Resolution.DAILY.interval().toSeconds();
        long days = (seconds + day - 1) / day;
        return until(end().minusMillis(1), Resolution.DAILY, (int) Math.min(days, Resolution.DAILY.maxAddressPoints()));
    }
}
