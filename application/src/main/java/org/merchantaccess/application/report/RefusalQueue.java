package org.merchantaccess.application.report;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.merchantaccess.application.port.Refusals;
import org.merchantaccess.application.port.ReportedRefusal;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.token.Refusal;

/**
 * Takes refusals off the hot path: taken in at once, told to who may read them in batches. What does not fit is dropped and
 * counted, so that a flood of refusals costs neither memory nor the time of those who are let in.
 */
public final class RefusalQueue {

    private static final int CAPACITY = 4096;

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final LongAdder dropped = new LongAdder();
    private final Transactions transactions;
    private final Refusals refusals;
    private final RefusalReaders readers;

    /** A queue that tells those readers. */
    public RefusalQueue(Transactions transactions, Refusals refusals, RefusalReaders readers) {
        this.transactions = transactions;
        this.refusals = refusals;
        this.readers = readers;
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

    /** Tells what was taken in so far. Where the store does not answer, it stays in the queue. */
    public synchronized void tell() {
        List<Waiting> batch = new ArrayList<>();
        queue.drainTo(batch);
        if (!batch.isEmpty()) {
            List<ReportedRefusal> reports =
                    readers.of(batch.stream().map(Waiting::whatIsTrue).toList());
            transactions
                    .<Boolean, Integer>inTransaction(() -> false, () -> {
                        refusals.keep(reports);
                        return Either.right(reports.size());
                    })
                    .peekLeft(unanswered -> batch.forEach(waiting -> take(waiting.refusal, waiting.believable)));
        }
    }

    private record Waiting(Refusal refusal, BooleanSupplier believable) {

        Refusal whatIsTrue() {
            return believable.getAsBoolean() ? refusal : refusal.ofNobody();
        }
    }
}
