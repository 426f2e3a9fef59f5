package org.merchantaccess.application.report;

import io.vavr.control.Either;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.application.port.Transactions;

/**
 * Writes records to the store in batches, and isolates those that it cannot take, so that one of them never holds up the others. A
 * batch that fails is split until single records fail; these are dropped, and the first of them is logged.
 *
 * <p>A store that takes no record at all is unavailable: then every record is kept. For one thread at a time.
 *
 * @param <T> a record on its way to the store
 */
final class BatchWriter<T> {

    /** How many single records may be refused before the store, which has taken none of this batch, counts as unavailable. */
    static final int SUSPECTS = 4;

    /** How long an unavailable store is not asked about single records again: each of these questions is logged as an outage. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Logger LOG = System.getLogger(BatchWriter.class.getName());

    private final Transactions transactions;
    private final Ticker ticker;
    private final Consumer<List<T>> writing;
    private final Consumer<T> dropping;
    private boolean isLogged;
    private boolean isPausing;
    private long pausedAt;

    /**
     * Writes to that store.
     *
     * @param writing writes a batch, within a transaction
     * @param dropping counts a record that the store cannot take
     */
    BatchWriter(Transactions transactions, Ticker ticker, Consumer<List<T>> writing, Consumer<T> dropping) {
        this.transactions = transactions;
        this.ticker = ticker;
        this.writing = writing;
        this.dropping = dropping;
    }

    /** Writes what the store takes, and returns what to write later because the store is unavailable. */
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

        /** The store did not answer, or the adapter takes what it cannot store for that. */
        UNAVAILABLE,

        /** A bug, here or in the adapter. */
        FAILED
    }

    /** One batch, in as many transactions as it takes. */
    private final class Attempt {

        private final List<T> suspects = new ArrayList<>();
        private final List<T> unasked = new ArrayList<>();
        private boolean isAnyWritten;

        void write(List<T> part) {
            Outcome outcome = outcomeOf(part);
            if (outcome == Outcome.WRITTEN) {
                isAnyWritten = true;
            } else if (outcome == Outcome.UNAVAILABLE && isOutage()) {
                unasked.addAll(part);
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
            try {
                return transactions
                        .<Outcome, Outcome>inTransaction(() -> Outcome.UNAVAILABLE, () -> {
                            writing.accept(part);
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

        /** A record that was refused alone is at fault if the store has taken another; else the store is. */
        List<T> keptForLater() {
            List<T> kept = new ArrayList<>(unasked);
            if (isAnyWritten) {
                isPausing = false;
                suspects.forEach(bad -> {
                    dropping.accept(bad);
                    log(null);
                });
            } else {
                kept.addAll(suspects);
                // One alone was no question about single records: it was the whole batch.
                if (suspects.size() > 1) {
                    isPausing = true;
                    pausedAt = ticker.nanos();
                }
            }
            return kept;
        }
    }
}
