package org.merchantaccess.application.change;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongFunction;

/** One attempt at a call. It ends with its transaction. After the commit it waits until its changes are effective on all nodes. */
final class RunningCall {

    private final CompletableFuture<Void> committed = new CompletableFuture<>();

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
        return committed.thenCompose(nothing -> effective.apply(number));
    }

    void committed() {
        whenEnded.run();
        committed.complete(null);
    }

    void rolledBack() {
        whenEnded.run();
    }
}
