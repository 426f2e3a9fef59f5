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
import org.merchantaccess.application.node.StoreTopology;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.Refusals;
import org.merchantaccess.application.port.Statistics;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.refusal.ReportedRefusal;
import org.merchantaccess.domain.token.Refusal;

/**
 * Takes refusals off the hot path: they are queued immediately and written to the store in batches. Refusals that exceed the capacity are
 * dropped and counted, so a flood of refusals costs neither memory nor the time of accepted requests.
 */
public final class RefusalQueue {

    private static final int CAPACITY = 4096;

    /**
     * Maximum number of reports per transaction. One refusal without a known merchant is reported to every merchant that allows its
     * address.
     */
    static final int MAX_BATCH = 500;

    /** Maximum duration of a flush: the same thread keeps the access directory fresh. */
    private static final Duration FLUSH_TIMEOUT = Duration.ofMillis(500);

    private static final Duration CLOSING_TIMEOUT = Duration.ofSeconds(5);

    private final BlockingQueue<QueuedRefusal> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final LongAdder dropped = new LongAdder();
    private final BatchWriter<Report> writer;
    private final RefusalReaders readers;
    private final Ticker ticker;

    /** Creates a queue that reports to the given readers. */
    public RefusalQueue(
            Transactions transactions,
            Refusals refusals,
            Statistics statistics,
            RefusalReaders readers,
            Ticker ticker,
            StoreTopology topology) {
        this.writer = new BatchWriter<>(
                transactions,
                topology,
                ticker,
                reports -> {
                    List<ReportedRefusal> batch = reports.stream()
                            .flatMap(report -> report.lines.stream())
                            .toList();
                    refusals.keep(batch);
                    statistics.addRefusals(batch);
                },
                report -> dropped.increment());
        this.readers = readers;
        this.ticker = ticker;
    }

    /**
     * Queues a refusal; never blocks.
     *
     * @param isGenuine whether the claims of the refused request are genuine; evaluated later, off the hot path
     */
    public void add(Refusal refusal, BooleanSupplier isGenuine) {
        if (!queue.offer(new QueuedRefusal(refusal, isGenuine))) {
            dropped.increment();
        }
    }

    /**
     * Returns the number of refusals dropped since the start: those that exceeded the capacity, those that the store cannot accept,
     * and those that it did not confirm.
     */
    public long dropped() {
        return dropped.sum();
    }

    /** Writes the queued refusals, for at most half a second. The rest stays in the queue. */
    public void flush() {
        flush(FLUSH_TIMEOUT);
    }

    /** Writes the queued refusals with a longer timeout, before the instance closes. */
    public void flushBeforeClosing() {
        flush(CLOSING_TIMEOUT);
    }

    private synchronized void flush(Duration timeout) {
        long started = ticker.nanos();
        boolean hasTime = true;
        while (hasTime) {
            hasTime = writeNext() && ticker.nanos() - started < timeout.toNanos();
        }
    }

    /** Returns false if nothing is queued or the store does not answer. All reports of one refusal are written in one batch. */
    private boolean writeNext() {
        List<Report> batch = new ArrayList<>();
        List<QueuedRefusal> unresolved = new ArrayList<>();
        int lines = 0;
        @Nullable QueuedRefusal next = queue.poll();
        while (next != null) {
            Option<Report> report = report(next, unresolved);
            batch.addAll(report.toJavaList());
            lines += report.map(made -> made.lines.size()).getOrElse(0);
            next = lines < MAX_BATCH ? queue.poll() : null;
        }
        unresolved.forEach(this::putBack);
        return !batch.isEmpty() && write(batch);
    }

    /** Returns none if the readers could not be determined; the refusal is retried if a port was unavailable. */
    private Option<Report> report(QueuedRefusal queued, List<QueuedRefusal> unresolved) {
        try {
            return Option.some(new Report(queued, readers.of(queued.verified())));
        } catch (PortUnavailable unavailable) {
            unresolved.add(queued);
        } catch (RuntimeException | Error bug) {
            writer.drop(new Report(queued, List.of()), bug);
        }
        return Option.none();
    }

    private boolean write(List<Report> batch) {
        List<Report> kept = writer.write(batch);
        kept.forEach(report -> putBack(report.queued));
        return kept.isEmpty();
    }

    private void putBack(QueuedRefusal queued) {
        add(queued.refusal, queued.isGenuine);
    }

    /** A refusal with one copy per reader. */
    private record Report(QueuedRefusal queued, List<ReportedRefusal> lines) {}

    private record QueuedRefusal(Refusal refusal, BooleanSupplier isGenuine) {

        Refusal verified() {
            return isGenuine.getAsBoolean() ? refusal : refusal.unattributed();
        }
    }
}
