package org.merchantaccess.contracts.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Runs a task in several threads that start at the same moment. */
public final class ConcurrentRun {

    /** Ends a test whose threads block each other; far above the time of a run on a busy machine. */
    private static final int TIMEOUT_SECONDS = 300;

    private ConcurrentRun() {}

    /**
     * Runs the task in the given number of threads, passing each its number from 0, and returns all results. Throws if one of them throws
     * or times out.
     */
    public static <T> List<T> inThreads(int threads, IntFunction<T> task) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                running.add(pool.submit(() -> {
                    start.await();
                    return task.apply(number);
                }));
            }
            return outcomes(running);
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> List<T> outcomes(List<Future<T>> running) {
        List<T> outcomes = new ArrayList<>();
        for (Future<T> each : running) {
            outcomes.add(outcome(each));
        }
        return outcomes;
    }

    private static <T> T outcome(Future<T> running) {
        try {
            return running.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException failure) {
            throw new AssertionError("one of the threads failed or timed out", failure);
        }
    }
}
