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

/** Transactions that run one at a time. Unless a transaction ends right, its writes are undone in reverse order. */
public final class MemoryTransactions implements Transactions {

    private static final Logger LOG = System.getLogger(MemoryTransactions.class.getName());

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Runnable> undoing = new ArrayDeque<>();
    private boolean isReadOnly;

    @Override
    public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        return run(whenUnavailable, work, false);
    }

    @Override
    public <L, R> Either<L, R> inReadOnlyTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        return run(whenUnavailable, work, true);
    }

    private <L, R> Either<L, R> run(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work, boolean readsOnly) {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("transactions do not nest");
        }
        lock.lock();
        isReadOnly = readsOnly;
        try {
            Either<L, R> outcome = work.get();
            if (outcome.isRight()) {
                undoing.clear();
            }
            return outcome;
        } catch (PortUnavailable unavailable) {
            // No stack trace, because tests make ports unavailable on purpose.
            LOG.log(Level.WARNING, "a port is unavailable: {0}", unavailable.getMessage());
            return Either.left(whenUnavailable.get());
        } finally {
            undoing.forEach(Runnable::run);
            undoing.clear();
            lock.unlock();
        }
    }

    /** Runs work that cannot be refused, in its own transaction. */
    public void alone(Runnable work) {
        inTransaction(() -> work, () -> {
            work.run();
            return Either.right(work);
        });
    }

    /** Throws an {@link IllegalStateException} outside a transaction. Called before each read and write. */
    public void require() {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("the store must be accessed within a transaction");
        }
    }

    /** Registers an action that undoes a write. Called before the write. */
    public void onRollback(Runnable undo) {
        require();
        if (isReadOnly) {
            throw new IllegalStateException("a read-only transaction cannot change the store");
        }
        undoing.push(undo);
    }
}
