package org.merchantaccess.application.directory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.LongPredicate;
import org.merchantaccess.application.node.RegisteredNode;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.node.Nodes;

/**
 * Determines when a committed change is effective on all nodes: every node has acknowledged it, or the others must be stale and no longer
 * decide. Waits without holding a thread, a connection or a lock; one query serves all waiting changes.
 *
 * <p>Thread-safe.
 */
public final class Propagation {

    private static final Duration GRACE = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Transactions transactions;
    private final Nodes nodes;
    private final Ticker ticker;
    private final LongPredicate localNodeHasApplied;
    private final Runnable announce;
    private final Runnable pollSoon;
    private final BiConsumer<Duration, Runnable> scheduler;
    private final Duration longestStaleness;
    private final Set<WaitingChange> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean isCheckScheduled = new AtomicBoolean();

    /**
     * Creates an instance on the given ports.
     *
     * @param localNodeHasApplied returns true if this node has applied the change with the given number and acknowledged it
     * @param announce signals the other nodes that there is a change, and returns immediately
     * @param pollSoon polls on this node, or requests a poll
     * @param scheduler runs a task once after a delay, on another thread
     * @param longestStaleness the maximum staleness that any node may have, for when the nodes cannot be queried
     */
    public Propagation(
            Transactions transactions,
            Nodes nodes,
            Ticker ticker,
            LongPredicate localNodeHasApplied,
            Runnable announce,
            Runnable pollSoon,
            BiConsumer<Duration, Runnable> scheduler,
            Duration longestStaleness) {
        this.transactions = transactions;
        this.nodes = nodes;
        this.ticker = ticker;
        this.localNodeHasApplied = localNodeHasApplied;
        this.announce = announce;
        this.pollSoon = pollSoon;
        this.scheduler = scheduler;
        this.longestStaleness = longestStaleness;
    }

    /**
     * Returns a stage that completes when the change is effective on all nodes. Call it after the commit has returned. It always
     * completes normally: at the latest after the largest maximum staleness of the nodes and half a second.
     */
    public CompletionStage<Void> effective(long number) {
        WaitingChange change = new WaitingChange(number, ticker.nanos(), longestStaleness);
        waiting.add(change);
        announce.run();
        pollSoon.run();
        // If another thread polls, a check at once would find nothing.
        scheduleCheck(localNodeHasApplied.test(number) ? Duration.ZERO : PAUSE);
        return change.effective;
    }

    private void scheduleCheck(Duration pause) {
        if (isCheckScheduled.compareAndSet(false, true)) {
            scheduler.accept(pause, this::check);
        }
    }

    /** Completes the waiting changes that are effective, as far as the store can be queried. */
    public void check() {
        isCheckScheduled.set(false);
        // Changes that are added later wait for a query that begins after their commit.
        List<WaitingChange> changes = List.copyOf(waiting);
        // The changes are committed: a failure from here on must not fail their calls.
        Heartbeat.runSafely(() -> registeredNodes().peek(rows -> changes.forEach(change -> complete(change, rows))));
        changes.forEach(this::completeIfOverdue);
        if (!waiting.isEmpty()) {
            scheduleCheck(PAUSE);
        }
    }

    private Option<List<RegisteredNode>> registeredNodes() {
        return transactions
                .<Boolean, List<RegisteredNode>>inReadOnlyTransaction(() -> false, () -> Either.right(nodes.all()))
                .toOption();
    }

    private void complete(WaitingChange change, List<RegisteredNode> rows) {
        change.longestStaleness = rows.stream()
                .map(RegisteredNode::maxStaleness)
                .max(Comparator.naturalOrder())
                .orElse(change.longestStaleness);
        // Checked separately: a store that has removed this node does not list it.
        if (!localNodeHasApplied.test(change.number)) {
            pollSoon.run();
        } else if (rows.stream().allMatch(row -> row.acknowledged() >= change.number)) {
            complete(change);
        }
    }

    private void completeIfOverdue(WaitingChange change) {
        if (ticker.nanos() - change.committed
                >= change.longestStaleness.plus(GRACE).toNanos()) {
            complete(change);
        }
    }

    private void complete(WaitingChange change) {
        waiting.remove(change);
        change.effective.complete(null);
    }

    /** A committed change that is not effective on all nodes yet. */
    private static final class WaitingChange {

        private final long number;

        /** The ticker when the commit was known. */
        private final long committed;

        private final CompletableFuture<Void> effective = new CompletableFuture<>();

        /** The largest maximum staleness of the nodes, as last queried. */
        private volatile Duration longestStaleness;

        WaitingChange(long number, long committed, Duration longestStaleness) {
            this.number = number;
            this.committed = committed;
            this.longestStaleness = longestStaleness;
        }
    }
}
