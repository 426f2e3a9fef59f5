package org.merchantaccess.application.port;

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

/** Threads that begin at the same moment, to see who gets in whose way. */
public final class Together {

    private static final int PATIENCE_SECONDS = 60;

    private Together() {}

    /**
     * Does the same in that many threads, each knowing its number from 0, and tells what each came to. What one of them throws is
     * thrown, and so is that one of them does not come to an end.
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
            return running.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException failure) {
            throw new AssertionError("one of the threads did not come to an end", failure);
        }
    }
}
