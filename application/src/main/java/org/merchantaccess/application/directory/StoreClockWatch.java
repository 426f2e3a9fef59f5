package org.merchantaccess.application.directory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.merchantaccess.application.node.StoreTopology;
import org.merchantaccess.application.port.StoreClock;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.application.port.Transactions;

/**
 * Compares the wall clock of this node with the clock of a shared store. Tokens end by the wall clock of each node, so nodes whose clocks
 * differ would disagree about them.
 *
 * <p>Thread-safe.
 */
public final class StoreClockWatch {

    /** The interval between two comparisons. */
    public static final Duration PERIOD = Duration.ofSeconds(10);

    /** A larger difference is logged: synchronized clocks differ by less. */
    static final Duration WARNED_FROM = Duration.ofSeconds(5);

    /** The largest difference at which the node is ready. */
    static final Duration LARGEST = Duration.ofSeconds(30);

    /** A comparison that takes longer is too imprecise. */
    private static final Duration LONGEST_COMPARISON = Duration.ofSeconds(2);

    private static final Logger LOG = System.getLogger(StoreClockWatch.class.getName());

    private final StoreTopology topology;
    private final Transactions transactions;
    private final StoreClock storeClock;
    private final Clock clock;
    private final Ticker ticker;
    private volatile Option<Duration> skew = Option.none();
    private boolean isWarned;

    /** Creates a watch that has compared nothing yet. */
    public StoreClockWatch(
            StoreTopology topology, Transactions transactions, StoreClock storeClock, Clock clock, Ticker ticker) {
        this.topology = topology;
        this.transactions = transactions;
        this.storeClock = storeClock;
        this.clock = clock;
        this.ticker = ticker;
    }

    /**
     * Compares both clocks, and logs a large difference once. If the store does not answer, the last result is kept. Does nothing for the
     * store of one node, which has no other clock.
     */
    public synchronized void look() {
        if (topology == StoreTopology.SHARED) {
            compare();
        }
    }

    private void compare() {
        long begun = ticker.nanos();
        transactions
                .<Unanswered, Duration>inReadOnlyTransaction(Unanswered::new, () -> Either.right(ahead(begun)))
                .peek(ahead -> {
                    if (ticker.nanos() - begun <= LONGEST_COMPARISON.toNanos()) {
                        skew = Option.some(ahead);
                        warn(ahead);
                    }
                });
    }

    /** Returns how far this node is ahead of the store. The store has read its clock since the comparison began, on average halfway. */
    private Duration ahead(long begun) {
        Instant store = storeClock.now();
        Duration halfway = Duration.ofNanos((ticker.nanos() - begun) / 2);
        return Duration.between(store, clock.instant().minus(halfway));
    }

    private void warn(Duration ahead) {
        boolean isLarge = ahead.abs().compareTo(WARNED_FROM) > 0;
        if (isLarge && !isWarned) {
            LOG.log(
                    Level.WARNING,
                    ahead.isNegative()
                            ? "The clock of this node is {0} s behind the clock of the database. Check the time synchronization of both"
                                    + " machines. From 30 s on, the node is not ready."
                            : "The clock of this node is {0} s ahead of the clock of the database. Check the time synchronization of"
                                    + " both machines. From 30 s on, the node is not ready.",
                    ahead.abs().toSeconds());
        }
        isWarned = isLarge;
    }

    /** Returns how far the clock of this node is ahead of the store, negative if it is behind; none before the first comparison. */
    public Option<Duration> skew() {
        return skew;
    }

    /** Returns true if the clocks differ by so much that the node must not be ready. */
    public boolean isSkewTooLarge() {
        return skew.exists(ahead -> ahead.abs().compareTo(LARGEST) > 0);
    }

    /** Runs the task if the node may do upkeep: not while its clock differs too much. */
    public void runUnlessSkewed(Runnable task) {
        if (!isSkewTooLarge()) {
            task.run();
        }
    }

    private record Unanswered() {}
}
