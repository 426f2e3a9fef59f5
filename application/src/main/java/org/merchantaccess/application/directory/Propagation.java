package org.merchantaccess.application.directory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.LongPredicate;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.node.Nodes;

/**
 * Determines when a committed change is effective on all nodes: every node has acknowledged it, or the others must be stale and no longer
 * decide. Waits without holding a thread, a connection or a lock.
 */
public final class Propagation {

    private static final Duration GRACE = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Transactions transactions;
    private final Nodes nodes;
    private final Ticker ticker;
    private final LongPredicate localNodeHasApplied;
    private final BiConsumer<Duration, Runnable> scheduler;
    private final long timeoutNanos;

    /** All nodes had acknowledged this number when last queried; nodes that join later have loaded it. */
    private volatile long acknowledgedByAll;

    /** Creates an instance that polls until every node has acknowledged, or must be stale. */
    public Propagation(
            Transactions transactions,
            Nodes nodes,
            Ticker ticker,
            Follower follower,
            Heartbeat heartbeat,
            Duration maxStaleness) {
        this(transactions, nodes, ticker, follower::catchUpTo, heartbeat::schedule, maxStaleness);
    }

    /**
     * Creates an instance with the given local check and scheduler.
     *
     * @param localNodeHasApplied returns true if this node has applied the change with the given number, polling first if necessary
     */
    Propagation(
            Transactions transactions,
            Nodes nodes,
            Ticker ticker,
            LongPredicate localNodeHasApplied,
            BiConsumer<Duration, Runnable> scheduler,
            Duration maxStaleness) {
        this.transactions = transactions;
        this.nodes = nodes;
        this.ticker = ticker;
        this.localNodeHasApplied = localNodeHasApplied;
        this.scheduler = scheduler;
        this.timeoutNanos = maxStaleness.plus(GRACE).toNanos();
    }

    /**
     * Returns a stage that completes when the change is effective on all nodes. Call it after the commit has returned. It always
     * completes normally, within the timeout.
     */
    public CompletionStage<Void> effective(long number) {
        long committed = ticker.nanos();
        CompletableFuture<Void> effective = new CompletableFuture<>();
        pollUntilEffective(number, committed, effective);
        return effective;
    }

    private void pollUntilEffective(long number, long committed, CompletableFuture<Void> effective) {
        // The change is committed: a failure from here on must not fail the call.
        Heartbeat.runSafely(() -> {
            // Checked separately: a store that has removed this node does not list it.
            if (localNodeHasApplied.test(number) && allNodesHaveApplied(number)) {
                effective.complete(null);
            }
        });
        if (ticker.nanos() - committed >= timeoutNanos) {
            effective.complete(null);
        }
        if (!effective.isDone()) {
            scheduler.accept(PAUSE, () -> pollUntilEffective(number, committed, effective));
        }
    }

    /** A waiting thread usually finds the result of the previous query sufficient. */
    private boolean allNodesHaveApplied(long number) {
        return number <= acknowledgedByAll || queryAllNodes(number);
    }

    private synchronized boolean queryAllNodes(long number) {
        if (number > acknowledgedByAll) {
            acknowledgements()
                    .forEach(applied -> acknowledgedByAll =
                            applied.stream().mapToLong(Long::longValue).min().orElse(number));
        }
        return number <= acknowledgedByAll;
    }

    private Option<Collection<Long>> acknowledgements() {
        return transactions
                .<Boolean, Collection<Long>>inTransaction(
                        () -> false, () -> Either.right(nodes.acknowledgements().values()))
                .toOption();
    }
}
