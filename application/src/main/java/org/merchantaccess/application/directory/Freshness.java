package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import java.time.Duration;
import org.merchantaccess.application.port.Ticker;

/**
 * Limits how long this node may decide on its copy of the data: until the maximum staleness has passed since it <em>sent</em> the last
 * successful poll of the store. Only the {@link Ticker} counts, never the wall clock.
 */
public final class Freshness {

    private final Ticker ticker;
    private final long maxStalenessNanos;
    private volatile Lease lease;

    /** Creates a node state that is not fresh until the first successful poll. */
    public Freshness(Ticker ticker, Duration maxStaleness) {
        this.ticker = ticker;
        this.maxStalenessNanos = maxStaleness.toNanos();
        this.lease = new Lease(ticker, false, 0);
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
        return Option.when(current.begun, () -> Duration.ofNanos(ticker.nanos() - (current.end - maxStalenessNanos)));
    }

    /** Renews the lease after a successful poll that was sent at the given time. */
    void renew(long sentNanos) {
        lease = new Lease(ticker, true, sentNanos + maxStalenessNanos);
    }

    /** Ends freshness immediately, regardless of the last successful poll. */
    void expire() {
        lease = new Lease(ticker, false, 0);
    }

    /** Period from a successful poll until decisions may no longer rely on it. */
    public static final class Lease {

        private final Ticker ticker;
        private final boolean begun;
        private final long end;

        private Lease(Ticker ticker, boolean begun, long end) {
            this.ticker = ticker;
            this.begun = begun;
            this.end = end;
        }

        public boolean isValid() {
            return begun && ticker.nanos() - end < 0;
        }
    }
}
