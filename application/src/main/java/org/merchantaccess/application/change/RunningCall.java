package org.merchantaccess.application.change;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;

/**
 * One attempt at a call. It waits until its changes are effective on all nodes, starting after the commit. It ends when all of them are
 * effective, or when its transaction is rolled back.
 */
final class RunningCall {

    private final CompletableFuture<Void> committed = new CompletableFuture<>();

    /** Number of pending events: the commit, and each change that is not effective yet. */
    private final AtomicInteger awaited = new AtomicInteger(1);

    private final LongFunction<CompletionStage<Void>> effective;
    private volatile Runnable whenEnded = () -> {};

    RunningCall(LongFunction<CompletionStage<Void>> effective) {
        this.effective = effective;
    }

    /** Sets the action to run when the call has ended, before any other action that depends on its changes. */
    void whenEnded(Runnable action) {
        whenEnded = action;
    }

    /** Completes when the change with the given number is effective on every node; never if the transaction is rolled back. */
    CompletionStage<Void> effective(long number) {
        awaited.incrementAndGet();
        return committed.thenCompose(nothing -> effective.apply(number)).thenRun(this::eventOccurred);
    }

    void committed() {
        committed.complete(null);
        eventOccurred();
    }

    void rolledBack() {
        whenEnded.run();
    }

    private void eventOccurred() {
        if (awaited.decrementAndGet() == 0) {
            whenEnded.run();
        }
    }
}
