package org.merchantaccess.application.memory;

import io.vavr.control.Either;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.Transactions;

/** One transaction at a time. What it did is undone, last first, unless it ends right. */
final class MemoryTransactions implements Transactions {

    private static final Logger LOG = System.getLogger(MemoryTransactions.class.getName());

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Runnable> undoing = new ArrayDeque<>();

    @Override
    public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("transactions do not nest");
        }
        lock.lock();
        try {
            Either<L, R> outcome = work.get();
            if (outcome.isRight()) {
                undoing.clear();
            }
            return outcome;
        } catch (PortUnavailable unavailable) {
            // Without a stack trace: tests make ports unavailable on purpose.
            LOG.log(Level.WARNING, "a port is unavailable: {0}", unavailable.getMessage());
            return Either.left(whenUnavailable.get());
        } finally {
            undoing.forEach(Runnable::run);
            undoing.clear();
            lock.unlock();
        }
    }

    /** Does what cannot be refused, in a transaction of its own. */
    void alone(Runnable work) {
        inTransaction(() -> work, () -> {
            work.run();
            return Either.right(work);
        });
    }

    /** To be called by whoever reads or writes what transactions guard. */
    void require() {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("the store is reached within a transaction");
        }
    }

    /** To be called before each write, with what takes it back. */
    void onRollback(Runnable undo) {
        require();
        undoing.push(undo);
    }
}
