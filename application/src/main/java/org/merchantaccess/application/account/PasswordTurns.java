package org.merchantaccess.application.account;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only a few threads at once do what is slow and hungry on purpose (S77). The others wait, in the order in which they came,
 * but neither long nor in a long queue.
 */
final class PasswordTurns {

    private final Semaphore turns;

    /** For whose turn it is and for those who wait for theirs. */
    private final Semaphore places;

    private final Duration patience;

    /**
     * Turns for that many threads.
     *
     * @param atOnce how many hash at the same time
     * @param longestQueue how many may wait; whoever waits blocks a thread, and others need threads too
     * @param patience how long a thread waits at most
     */
    PasswordTurns(int atOnce, int longestQueue, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.places = new Semaphore(atOnce + longestQueue);
        this.patience = patience;
    }

    /** Does the work when its turn comes; where it does not come in time, nothing is done. */
    <L, R> Either<L, R> inTurn(Supplier<L> whenBusy, Supplier<Either<L, R>> work) {
        if (!places.tryAcquire()) {
            return Either.left(whenBusy.get());
        }
        try {
            return comes() ? done(work) : Either.left(whenBusy.get());
        } finally {
            places.release();
        }
    }

    /** Does the work at once; where no turn is free, nothing is done. */
    <L, R> Option<Either<L, R>> atOnce(Supplier<Either<L, R>> work) {
        if (Thread.currentThread().isInterrupted() || !places.tryAcquire()) {
            return Option.none();
        }
        try {
            return Option.when(turns.tryAcquire(), () -> done(work));
        } finally {
            places.release();
        }
    }

    private <L, R> Either<L, R> done(Supplier<Either<L, R>> work) {
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private boolean comes() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
