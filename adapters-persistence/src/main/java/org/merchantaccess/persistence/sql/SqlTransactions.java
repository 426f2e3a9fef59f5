package org.merchantaccess.persistence.sql;

import io.vavr.control.Either;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.Transactions;

/**
 * Transactions of a store with one writer. They queue for its one connection in FIFO order, so none starves and none meets a locked
 * database.
 *
 * <p>A connection that failed is closed, and the next transaction opens another.
 */
public final class SqlTransactions implements Transactions, AutoCloseable {

    private static final Logger LOG = System.getLogger(SqlTransactions.class.getName());

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Connections connections;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private @Nullable SqlSession session;
    private boolean isClosed;

    /** Creates transactions on connections from that source. */
    public SqlTransactions(Connections connections) {
        this.connections = connections;
    }

    /** Returns the statements within these transactions. */
    public Sql sql() {
        return new Sql(this::current);
    }

    @Override
    public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        return inTransactionOr(broken -> whenUnavailable.get(), work);
    }

    /** Runs work as {@link #inTransaction} does, and passes the exception to the fallback. */
    public <L, R> Either<L, R> inTransactionOr(Function<Throwable, L> whenBroken, Supplier<Either<L, R>> work) {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("transactions do not nest");
        }
        lock.lock();
        boolean isCommitted = false;
        try {
            requireOpen();
            SqlSession open = open();
            open.begin();
            Either<L, R> outcome = work.get();
            if (outcome.isRight()) {
                open.commit();
                isCommitted = true;
                afterCommit.forEach(Runnable::run);
            }
            return outcome;
        } catch (SQLException | PortUnavailable broken) {
            LOG.log(Level.ERROR, "the store is unavailable" + DatabaseFault.named(broken), broken);
            forgetStatements();
            return Either.left(whenBroken.apply(broken));
        } finally {
            afterCommit.clear();
            if (!isCommitted) {
                rollBack();
            }
            lock.unlock();
        }
    }

    /** Adds a task that runs after the current transaction has committed and before its result is returned. The task must not fail. */
    public void afterCommit(Runnable task) {
        current();
        afterCommit.add(task);
    }

    /**
     * Waits for the current transaction, and closes the connection for good. Later transactions return their result for an unavailable
     * store. Closing twice has no effect.
     */
    @Override
    public void close() {
        lock.lock();
        try {
            isClosed = true;
            closeSession();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Checks that the store is open. Called by operations that use files of the store outside of transactions.
     *
     * @throws PortUnavailable once the store is closed
     */
    public void requireOpen() {
        lock.lock();
        try {
            if (isClosed) {
                throw new PortUnavailable("the store is closed");
            }
        } finally {
            lock.unlock();
        }
    }

    private SqlSession current() {
        if (!lock.isHeldByCurrentThread() || session == null) {
            throw new IllegalStateException("the store can be used within a transaction only");
        }
        return session;
    }

    private SqlSession open() throws SQLException {
        SqlSession open = session;
        if (open == null) {
            open = new SqlSession(connections.open());
            session = open;
        }
        return open;
    }

    private void forgetStatements() {
        try {
            if (session != null) {
                session.forgetStatements();
            }
        } catch (SQLException broken) {
            closeSession();
        }
    }

    private void rollBack() {
        if (session != null && !isRolledBack(session)) {
            LOG.log(Level.WARNING, "a failed connection is closed; the next transaction opens another");
            closeSession();
        }
    }

    /**
     * Returns true if the transaction is rolled back. When the disk is full, the database rolls back by itself; the connection is usable if
     * it can begin again.
     */
    private static boolean isRolledBack(SqlSession session) {
        try {
            session.rollback();
            return true;
        } catch (SQLException nothingToRollBack) {
            return isSound(session);
        }
    }

    private static boolean isSound(SqlSession session) {
        try {
            session.begin();
            session.rollback();
            return true;
        } catch (SQLException broken) {
            return false;
        }
    }

    private void closeSession() {
        try {
            if (session != null) {
                session.close();
            }
        } catch (SQLException broken) {
            LOG.log(Level.WARNING, "a connection could not be closed", broken);
        } finally {
            session = null;
        }
    }

    /** A source of connections. */
    @FunctionalInterface
    public interface Connections {
        Connection open() throws SQLException;
    }
}
