package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import java.time.Duration;
import org.merchantaccess.application.port.Ticker;

/**
 * Limits how long this node may decide on its copy of the data: until the maximum staleness has passed since it <em>sent</em> the last
 * successful poll of the store.
 *
 * <p>The {@link Ticker} counts. The wall clock may advance by at most {@link #WALL_CLOCK_TOLERANCE} more, because the ticker stops while
 * the machine is suspended. A wall clock that is set ahead costs one poll; one that is set back has no effect. A hypervisor that stops both
 * clocks is not noticed.
 */
public final class Freshness {

    /**
     * How much further than the maximum staleness the wall clock may advance. Less than the time that changes wait in addition to the
     * maximum staleness: a machine that wakes up later must not decide.
     */
    static final Duration WALL_CLOCK_TOLERANCE = Duration.ofMillis(250);

    private final Ticker ticker;
    private final Duration maxStaleness;
    private volatile Lease lease;

    /** Creates a node state that is not fresh until the first successful poll. */
    public Freshness(Ticker ticker, Duration maxStaleness) {
        this.ticker = ticker;
        this.maxStaleness = maxStaleness;
        this.lease = Lease.none(ticker);
    }

    public boolean isFresh() {
        return lease.isValid();
    }

    /**
     * Returns the lease for one decision. Obtain it before reading the {@link AccessDirectory} and check it last. A lease obtained later
     * could accept a caller on data read while the node was stale.
     */
    public Lease lease() {
        return lease;
    }

    /** Returns the time since the last successful poll was sent; none before the first and after {@link #expire()}. */
    public Option<Duration> silence() {
        Lease current = lease;
        return Option.when(
                current.begun, () -> Duration.ofNanos(ticker.nanos() - (current.end - maxStaleness.toNanos())));
    }

    /** Renews the lease after a successful poll that was sent at the given moment. */
    void renew(Moment sent) {
        lease = new Lease(
                ticker,
                true,
                sent.nanos + maxStaleness.toNanos(),
                sent.wallMillis + maxStaleness.plus(WALL_CLOCK_TOLERANCE).toMillis());
    }

    /** Ends freshness immediately, regardless of the last successful poll. */
    void expire() {
        lease = Lease.none(ticker);
    }

    /** Both clocks at one moment. */
    record Moment(long nanos, long wallMillis) {

        /** Reads both clocks. To be called before a poll is sent. */
        static Moment now(Ticker ticker) {
            return new Moment(ticker.nanos(), ticker.wallMillis());
        }
    }

    /** Period from a successful poll until decisions may no longer rely on it. */
    public static final class Lease {

        private final Ticker ticker;
        private final boolean begun;
        private final long end;
        private final long wallClockEnd;

        private Lease(Ticker ticker, boolean begun, long end, long wallClockEnd) {
            this.ticker = ticker;
            this.begun = begun;
            this.end = end;
            this.wallClockEnd = wallClockEnd;
        }

        private static Lease none(Ticker ticker) {
            return new Lease(ticker, false, 0, 0);
        }

        public boolean isValid() {
            return begun && ticker.nanos() - end < 0 && ticker.wallMillis() < wallClockEnd;
        }
    }
}
