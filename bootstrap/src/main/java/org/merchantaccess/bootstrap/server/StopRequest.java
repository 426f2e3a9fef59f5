package org.merchantaccess.bootstrap.server;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The request to stop this process. A second request stops it immediately. Thread-safe. */
final class StopRequest {

    private final CompletableFuture<Boolean> requested = new CompletableFuture<>();
    private final CompletableFuture<Boolean> immediate = new CompletableFuture<>();

    /** Requests a stop in order; on the second call, an immediate one. */
    void request() {
        if (!requested.complete(true)) {
            immediate.complete(true);
        }
    }

    boolean isRequested() {
        return requested.isDone();
    }

    boolean isImmediate() {
        return immediate.isDone();
    }

    void awaitRequest() throws InterruptedException {
        try {
            requested.get();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Waits for the given time, or until an immediate stop is requested. */
    void delay(Duration time) throws InterruptedException {
        await(new CompletableFuture<>(), time);
    }

    /** Waits for the future, at most for the given time, or until an immediate stop is requested. */
    void await(CompletableFuture<?> done, Duration timeout) throws InterruptedException {
        try {
            CompletableFuture.anyOf(done, immediate).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException over) {
            // the caller closes open requests
        }
    }
}
