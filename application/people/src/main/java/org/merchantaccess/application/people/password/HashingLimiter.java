package org.merchantaccess.application.people.password;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Limits how many threads hash passwords at the same time, because hashing is slow and memory-intensive by design (S77).
 *
 * <p>Further threads wait in order of arrival, up to a timeout. The queue is bounded.
 */
final class HashingLimiter {

    private final Semaphore permits;

    /** Permits for running and waiting threads together. */
    private final Semaphore admitted;

    private final Duration timeout;

    /**
     * Creates a limiter.
     *
     * @param maxRunning the number of threads that hash at the same time
     * @param maxWaiting the number of threads that may wait; a waiting thread is blocked and not available to other work
     * @param timeout the maximum wait of a thread
     */
    HashingLimiter(int maxRunning, int maxWaiting, Duration timeout) {
        this.permits = new Semaphore(maxRunning, true);
        this.admitted = new Semaphore(maxRunning + maxWaiting);
        this.timeout = timeout;
    }

    /** Performs the work as soon as a permit is free. If none becomes free in time, the work is not started. */
    <L, R> Either<L, R> run(Supplier<L> whenBusy, Supplier<Either<L, R>> work) {
        if (!admitted.tryAcquire()) {
            return Either.left(whenBusy.get());
        }
        try {
            return acquire() ? runAndRelease(work) : Either.left(whenBusy.get());
        } finally {
            admitted.release();
        }
    }

    /** Performs the work if a permit is free; none if the work was not started. */
    <L, R> Option<Either<L, R>> runIfFree(Supplier<Either<L, R>> work) {
        if (Thread.currentThread().isInterrupted() || !admitted.tryAcquire()) {
            return Option.none();
        }
        try {
            return Option.when(permits.tryAcquire(), () -> runAndRelease(work));
        } finally {
            admitted.release();
        }
    }

    private <L, R> Either<L, R> runAndRelease(Supplier<Either<L, R>> work) {
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    private boolean acquire() {
        try {
            return permits.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
