package org.merchantaccess.bootstrap.server;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Whether a process has been told to stop, and whether it was told again, because whoever did cannot wait. For many threads. */
final class Stop {

    private final CompletableFuture<Boolean> asked = new CompletableFuture<>();
    private final CompletableFuture<Boolean> hurried = new CompletableFuture<>();

    /** Stop; or, said for the second time: at once. */
    void ask() {
        if (!asked.complete(true)) {
            hurried.complete(true);
        }
    }

    boolean isAsked() {
        return asked.isDone();
    }

    boolean isHurried() {
        return hurried.isDone();
    }

    void awaitAsking() throws InterruptedException {
        try {
            asked.get();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Lets that time pass, unless there is none. */
    void pass(Duration time) throws InterruptedException {
        await(new CompletableFuture<>(), time);
    }

    /** Waits for that, but no longer than there is time. */
    void await(CompletableFuture<?> done, Duration most) throws InterruptedException {
        try {
            CompletableFuture.anyOf(done, hurried).get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException over) {
            // what has not ended by itself is ended
        }
    }
}
