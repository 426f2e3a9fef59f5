package org.merchantaccess.application.report;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.port.Refusals;
import org.merchantaccess.application.port.ReportedRefusal;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.token.Refusal;

/**
 * Takes refusals off the hot path: taken in at once, told to who may read them in batches. What does not fit is dropped and
 * counted, so that a flood of refusals costs neither memory nor the time of those who are let in.
 */
public final class RefusalQueue {

    private static final int CAPACITY = 4096;

    /** After how many the store is left to others: a refusal of nobody is told to everyone who allows its address. */
    static final int REPORTS_AT_A_TIME = 500;

    /** How long the store may be told at a time: who tells has a directory to keep fresh, too. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final Duration LAST_PATIENCE = Duration.ofSeconds(5);

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final LongAdder dropped = new LongAdder();
    private final Transactions transactions;
    private final Refusals refusals;
    private final RefusalReaders readers;
    private final Ticker ticker;

    /** A queue that tells those readers. */
    public RefusalQueue(Transactions transactions, Refusals refusals, RefusalReaders readers, Ticker ticker) {
        this.transactions = transactions;
        this.refusals = refusals;
        this.readers = readers;
        this.ticker = ticker;
    }

    /**
     * Takes in a refusal; never blocks.
     *
     * @param believable whether the refused really was who it said it was; asked later, off the hot path
     */
    public void take(Refusal refusal, BooleanSupplier believable) {
        if (!queue.offer(new Waiting(refusal, believable))) {
            dropped.increment();
        }
    }

    /** How many were dropped since the start. */
    public long dropped() {
        return dropped.sum();
    }

    /**
     * Tells what was taken in so far, for half a second at most. What the store has not taken by then, or did not answer to, stays in
     * the queue.
     */
    public void tell() {
        tell(PATIENCE);
    }

    /** Tells what was taken in so far, with more patience, since there is no next time. */
    public void tellBeforeClosing() {
        tell(LAST_PATIENCE);
    }

    private synchronized void tell(Duration patience) {
        long begun = ticker.nanos();
        boolean goesOn = true;
        while (goesOn) {
            goesOn = tellNext() && ticker.nanos() - begun < patience.toNanos();
        }
    }

    /** False if nothing waits, or the store does not answer. One refusal may be for many readers, and is told to all at once. */
    private boolean tellNext() {
        List<Waiting> batch = new ArrayList<>();
        List<ReportedRefusal> reports = new ArrayList<>();
        @Nullable Waiting next = queue.poll();
        while (next != null) {
            batch.add(next);
            reports.addAll(readers.of(next.whatIsTrue()));
            next = reports.size() < REPORTS_AT_A_TIME ? queue.poll() : null;
        }
        return !batch.isEmpty() && isTold(batch, reports);
    }

    private boolean isTold(List<Waiting> batch, List<ReportedRefusal> reports) {
        return transactions
                .<Boolean, Integer>inTransaction(() -> false, () -> {
                    refusals.keep(reports);
                    return Either.right(reports.size());
                })
                .peekLeft(unanswered -> batch.forEach(waiting -> take(waiting.refusal, waiting.believable)))
                .isRight();
    }

    private record Waiting(Refusal refusal, BooleanSupplier believable) {

        Refusal whatIsTrue() {
            return believable.getAsBoolean() ? refusal : refusal.ofNobody();
        }
    }
}
