package org.merchantaccess.application.change;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;

/**
 * One attempt to make a call: waits for its changes to be in force, but does not begin to before their transaction has committed. It
 * has ended once all of them are in force, or with the transaction where that is rolled back.
 */
final class RunningCall {

    private final CompletableFuture<Void> committed = new CompletableFuture<>();

    /** The commit and each change that is not in force yet. */
    private final AtomicInteger awaited = new AtomicInteger(1);

    private final LongFunction<CompletionStage<Void>> inForce;
    private volatile Runnable whenEnded = () -> {};

    RunningCall(LongFunction<CompletionStage<Void>> inForce) {
        this.inForce = inForce;
    }

    /** Tells what happens when it has ended; before anything else that waits for its changes. */
    void whenEnded(Runnable action) {
        whenEnded = action;
    }

    /** Completes when the change of that number is in force on every node; never where its transaction is rolled back. */
    CompletionStage<Void> inForce(long number) {
        awaited.incrementAndGet();
        return committed.thenCompose(nothing -> inForce.apply(number)).thenRun(this::oneLess);
    }

    void committed() {
        committed.complete(null);
        oneLess();
    }

    void rolledBack() {
        whenEnded.run();
    }

    private void oneLess() {
        if (awaited.decrementAndGet() == 0) {
            whenEnded.run();
        }
    }
}
