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
    private volatile Term term;

    /** A node that is not fresh before its first good answer. */
    public Freshness(Ticker ticker, Duration maxStaleness) {
        this.ticker = ticker;
        this.maxStalenessNanos = maxStaleness.toNanos();
        this.term = new Term(ticker, false, 0);
    }

    public boolean isFresh() {
        return term.isRunning();
    }

    /**
     * What a decision goes by: to be taken before anything is looked up in the {@link AccessDirectory}, and asked last. Whoever took
     * it later could look while the node is stale, and be let in by news that came after the look.
     */
    public Term term() {
        return term;
    }

    /** How long ago the last question to which the store gave a good answer was sent; none before the first and after the end. */
    public Option<Duration> silence() {
        Term current = term;
        return Option.when(current.begun, () -> Duration.ofNanos(ticker.nanos() - (current.end - maxStalenessNanos)));
    }

    void answeredWhatWasAskedAt(long sentNanos) {
        term = new Term(ticker, true, sentNanos + maxStalenessNanos);
    }

    /** Not fresh any more, however lately the store has answered. */
    void end() {
        term = new Term(ticker, false, 0);
    }

    /** From one good answer until nothing may be decided by it any more. */
    public static final class Term {

        private final Ticker ticker;
        private final boolean begun;
        private final long end;

        private Term(Ticker ticker, boolean begun, long end) {
            this.ticker = ticker;
            this.begun = begun;
            this.end = end;
        }

        public boolean isRunning() {
            return begun && ticker.nanos() - end < 0;
        }
    }
}
