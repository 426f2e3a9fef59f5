package org.merchantaccess.application.report;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.port.PortUnavailable;
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
    private final BatchWriter<Report> writer;
    private final RefusalReaders readers;
    private final Ticker ticker;

    /** A queue that tells those readers. */
    public RefusalQueue(Transactions transactions, Refusals refusals, RefusalReaders readers, Ticker ticker) {
        this.writer = new BatchWriter<>(
                transactions,
                ticker,
                reports -> refusals.keep(reports.stream()
                        .flatMap(report -> report.lines.stream())
                        .toList()),
                report -> dropped.increment());
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

    /** Returns how many were dropped since the start: those that found the queue full, and those that the store cannot take. */
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
        List<Report> batch = new ArrayList<>();
        List<Waiting> unread = new ArrayList<>();
        int lines = 0;
        @Nullable Waiting next = queue.poll();
        while (next != null) {
            Option<Report> report = report(next, unread);
            batch.addAll(report.toJavaList());
            lines += report.map(made -> made.lines.size()).getOrElse(0);
            next = lines < REPORTS_AT_A_TIME ? queue.poll() : null;
        }
        unread.forEach(this::putBack);
        return !batch.isEmpty() && isTold(batch);
    }

    /** None where that could not be found out; it is to be tried again if a port was unavailable. */
    private Option<Report> report(Waiting waiting, List<Waiting> unread) {
        try {
            return Option.some(new Report(waiting, readers.of(waiting.whatIsTrue())));
        } catch (PortUnavailable notNow) {
            unread.add(waiting);
        } catch (RuntimeException | Error bug) {
            writer.drop(new Report(waiting, List.of()), bug);
        }
        return Option.none();
    }

    private boolean isTold(List<Report> batch) {
        List<Report> kept = writer.write(batch);
        kept.forEach(report -> putBack(report.waiting));
        return kept.isEmpty();
    }

    private void putBack(Waiting waiting) {
        take(waiting.refusal, waiting.believable);
    }

    /** A refusal with the copy that each of its readers gets. */
    private record Report(Waiting waiting, List<ReportedRefusal> lines) {}

    private record Waiting(Refusal refusal, BooleanSupplier believable) {

        Refusal whatIsTrue() {
            return believable.getAsBoolean() ? refusal : refusal.ofNobody();
        }
    }
}
