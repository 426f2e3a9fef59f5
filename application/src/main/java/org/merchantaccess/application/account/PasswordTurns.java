package org.merchantaccess.application.account;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only a few threads at once do what is slow and hungry on purpose (S77). The others wait, in the order in which they came,
 * but neither long nor in a long queue.
 */
public final class PasswordTurns {

    private final Semaphore turns;
    private final int longestQueue;
    private final Duration patience;

    /**
     * Turns for that many threads.
     *
     * @param atOnce how many hash at the same time
     * @param longestQueue how many may wait; whoever waits blocks a thread, and others need threads too
     * @param patience how long a thread waits at most
     */
    public PasswordTurns(int atOnce, int longestQueue, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.longestQueue = longestQueue;
        this.patience = patience;
    }

    /** Does the work when its turn comes; where it does not come in time, nothing is done. */
    public <L, R> Either<L, R> inTurn(Supplier<L> whenBusy, Supplier<Either<L, R>> work) {
        if (turns.getQueueLength() >= longestQueue || !comes()) {
            return Either.left(whenBusy.get());
        }
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
