package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import java.time.Duration;
import org.merchantaccess.application.port.Ticker;

/**
 * Whether this node may still decide. It may until the longest staleness has passed since it <em>sent</em> the last question to
 * which the store gave a good answer. Only the {@link Ticker} counts, no clock on any wall.
 */
public final class Freshness {

    private final Ticker ticker;
    private final long maxStalenessNanos;
    private volatile Term term = new Term(false, 0);

    /** A node that is not fresh before its first good answer. */
    public Freshness(Ticker ticker, Duration maxStaleness) {
        this.ticker = ticker;
        this.maxStalenessNanos = maxStaleness.toNanos();
    }

    public boolean isFresh() {
        Term current = term;
        return current.begun && ticker.nanos() - current.end < 0;
    }

    /** How long ago the last question to which the store gave a good answer was sent; none before the first. */
    public Option<Duration> silence() {
        Term current = term;
        return Option.when(current.begun, () -> Duration.ofNanos(ticker.nanos() - (current.end - maxStalenessNanos)));
    }

    void answeredWhatWasAskedAt(long sentNanos) {
        term = new Term(true, sentNanos + maxStalenessNanos);
    }

    private record Term(boolean begun, long end) {}
}
