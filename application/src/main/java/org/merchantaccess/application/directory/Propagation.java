package org.merchantaccess.application.directory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.LongPredicate;
import org.merchantaccess.application.port.Nodes;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.application.port.Transactions;

/**
 * Finds out when a committed change is in force: when every node has applied it, or when those that have not must have ceased to
 * decide because they are stale. Waits without holding a thread, a connection or a lock.
 */
public final class Propagation {

    private static final Duration GRACE = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Transactions transactions;
    private final Nodes nodes;
    private final Ticker ticker;
    private final LongPredicate here;
    private final BiConsumer<Duration, Runnable> later;
    private final long patienceNanos;

    /** All nodes had acknowledged it when they were last asked; who joins later has loaded it. */
    private volatile long everywhereUpTo;

    /** Asks again and again for as long as a node may be stale and still decide. */
    public Propagation(
            Transactions transactions,
            Nodes nodes,
            Ticker ticker,
            Follower follower,
            Heartbeat heartbeat,
            Duration maxStaleness) {
        this(transactions, nodes, ticker, follower::followsUpTo, heartbeat::soon, maxStaleness);
    }

    /**
     * The same, whoever follows here and whoever sees to what is to be done later.
     *
     * @param here whether this node goes by the change of that number, following it first if need be
     */
    Propagation(
            Transactions transactions,
            Nodes nodes,
            Ticker ticker,
            LongPredicate here,
            BiConsumer<Duration, Runnable> later,
            Duration maxStaleness) {
        this.transactions = transactions;
        this.nodes = nodes;
        this.ticker = ticker;
        this.here = here;
        this.later = later;
        this.patienceNanos = maxStaleness.plus(GRACE).toNanos();
    }

    /** To be asked after the commit has returned. Completes normally, whatever happens, and not later than the patience allows. */
    public CompletionStage<Void> inForce(long number) {
        long committed = ticker.nanos();
        CompletableFuture<Void> everywhere = new CompletableFuture<>();
        askUntilEverywhere(number, committed, everywhere);
        return everywhere;
    }

    private void askUntilEverywhere(long number, long committed, CompletableFuture<Void> everywhere) {
        // What is committed stays committed, whatever goes wrong from here on.
        Heartbeat.withoutDying(() -> {
            // Asked apart: a store that has forgotten this node does not name it among the others.
            if (here.test(number) && everyNodeHas(number)) {
                everywhere.complete(null);
            }
        });
        if (ticker.nanos() - committed >= patienceNanos) {
            everywhere.complete(null);
        }
        if (!everywhere.isDone()) {
            later.accept(PAUSE, () -> askUntilEverywhere(number, committed, everywhere));
        }
    }

    /** Who waits for its turn to ask is mostly answered by what was asked before it. */
    private boolean everyNodeHas(long number) {
        return number <= everywhereUpTo || everyNodeHasNow(number);
    }

    private synchronized boolean everyNodeHasNow(long number) {
        if (number > everywhereUpTo) {
            acknowledgements()
                    .forEach(applied -> everywhereUpTo =
                            applied.stream().mapToLong(Long::longValue).min().orElse(number));
        }
        return number <= everywhereUpTo;
    }

    private Option<Collection<Long>> acknowledgements() {
        return transactions
                .<Boolean, Collection<Long>>inTransaction(
                        () -> false, () -> Either.right(nodes.acknowledgements().values()))
                .toOption();
    }
}
