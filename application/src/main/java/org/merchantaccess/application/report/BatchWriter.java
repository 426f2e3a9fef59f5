package org.merchantaccess.application.report;

import io.vavr.control.Either;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.node.StoreTopology;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.application.port.Transactions;

/**
 * Writes records to the store in batches, and isolates records that the store cannot accept, so that one of them never blocks the others.
 * A failing batch is split until single records fail. These are dropped, and the first of them is logged.
 *
 * <p>A store that accepts no record at all counts as unavailable, and all records are kept. Not thread-safe.
 *
 * <p>A shared store that does not confirm a commit may have written the batch all the same. The batch is dropped then: to write it again could
 * count it twice.
 *
 * @param <T> the type of a record
 */
final class BatchWriter<T> {

    /** Number of single records that may fail before a store that accepted none of the batch counts as unavailable. */
    static final int SUSPECTS = 4;

    /** Pause before an unavailable store is probed with single records again, because each probe is logged as an outage. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Logger LOG = System.getLogger(BatchWriter.class.getName());

    private final Transactions transactions;
    private final Ticker ticker;
    private final boolean isOutcomeUnknown;
    private final Consumer<List<T>> writing;
    private final Consumer<T> dropping;
    private boolean isLogged;
    private boolean isPausing;
    private long pausedAt;

    /**
     * Creates a writer for the given store.
     *
     * @param topology of a store of one node, which rolls back what it does not confirm
     * @param writing writes a batch, within a transaction
     * @param dropping counts a record that the store cannot accept
     */
    BatchWriter(
            Transactions transactions,
            StoreTopology topology,
            Ticker ticker,
            Consumer<List<T>> writing,
            Consumer<T> dropping) {
        this.transactions = transactions;
        this.isOutcomeUnknown = topology == StoreTopology.SHARED;
        this.ticker = ticker;
        this.writing = writing;
        this.dropping = dropping;
    }

    /** Writes the batch. Returns the records to write later because the store is unavailable. */
    List<T> write(List<T> batch) {
        Attempt attempt = new Attempt();
        attempt.write(batch);
        return attempt.keptForLater();
    }

    /** Drops a record before it is written. */
    void drop(T bad, Throwable reason) {
        dropping.accept(bad);
        log(reason);
    }

    private void log(@Nullable Throwable reason) {
        if (!isLogged) {
            isLogged = true;
            LOG.log(
                    Level.ERROR,
                    "a record that cannot be written is dropped; others like it are counted as dropped, and not logged",
                    reason);
        }
    }

    private boolean mayIsolate() {
        return !isPausing || ticker.nanos() - pausedAt >= PAUSE.toNanos();
    }

    private enum Outcome {
        WRITTEN,

        /** The store did not answer, or the adapter reports a record that it cannot store in this way. */
        UNAVAILABLE,

        /** The store may have written the batch or not. */
        UNKNOWN,

        /** The writer or the adapter threw an unexpected exception. */
        FAILED
    }

    /** Writes one batch, in as many transactions as necessary. */
    private final class Attempt {

        private final List<T> suspects = new ArrayList<>();
        private final List<T> notTried = new ArrayList<>();
        private boolean isAnyWritten;
        private boolean isStopped;

        void write(List<T> part) {
            if (isStopped) {
                notTried.addAll(part);
            } else {
                write(part, outcomeOf(part));
            }
        }

        private void write(List<T> part, Outcome outcome) {
            if (outcome == Outcome.WRITTEN) {
                isAnyWritten = true;
            } else if (outcome == Outcome.UNKNOWN) {
                part.forEach(dropping);
                isStopped = true;
                LOG.log(Level.WARNING, "the store did not confirm a commit: {0} records are dropped", part.size());
            } else if (outcome == Outcome.UNAVAILABLE && isOutage()) {
                notTried.addAll(part);
            } else if (part.size() > 1) {
                int half = part.size() / 2;
                write(part.subList(0, half));
                write(part.subList(half, part.size()));
            } else if (outcome == Outcome.UNAVAILABLE) {
                suspects.addAll(part);
            } else {
                part.forEach(dropping);
            }
        }

        private boolean isOutage() {
            return !isAnyWritten && (suspects.size() >= SUSPECTS || !mayIsolate());
        }

        private Outcome outcomeOf(List<T> part) {
            AtomicBoolean isReadyToCommit = new AtomicBoolean();
            try {
                return transactions
                        .<Outcome, Outcome>inBulkTransaction(
                                () -> isReadyToCommit.get() && isOutcomeUnknown ? Outcome.UNKNOWN : Outcome.UNAVAILABLE,
                                () -> {
                                    writing.accept(part);
                                    isReadyToCommit.set(true);
                                    return Either.right(Outcome.WRITTEN);
                                })
                        .fold(unavailable -> unavailable, written -> written);
            } catch (RuntimeException | Error bug) {
                if (part.size() == 1) {
                    log(bug);
                }
                return Outcome.FAILED;
            }
        }

        /** A single failing record is bad if the store has accepted another one; otherwise the store is unavailable. */
        List<T> keptForLater() {
            List<T> kept = new ArrayList<>(notTried);
            if (isAnyWritten) {
                isPausing = false;
                suspects.forEach(bad -> {
                    dropping.accept(bad);
                    log(null);
                });
            } else {
                kept.addAll(suspects);
                // A single suspect was the whole batch, so the store was not probed.
                if (suspects.size() > 1) {
                    isPausing = true;
                    pausedAt = ticker.nanos();
                }
            }
            return kept;
        }
    }
}
