package org.merchantaccess.persistence.sql.sqlite;

import io.vavr.control.Either;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.persistence.sql.Connections;
import org.merchantaccess.persistence.sql.DatabaseFault;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.SqlTransactions;

/**
 * Transactions of a store with one writer. They queue for its one connection in FIFO order, so none starves and none meets a locked
 * database.
 *
 * <p>A connection that failed is closed, and the next transaction opens another.
 */
public final class SqliteTransactions implements SqlTransactions {

    private static final Logger LOG = System.getLogger(SqliteTransactions.class.getName());

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Connections connections;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private @Nullable SqliteSession session;
    private boolean isClosed;

    /** Creates transactions on connections from that source. */
    public SqliteTransactions(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Sql sql() {
        return new Sql(() -> current().statements());
    }

    @Override
    public <L, R> Either<L, R> inTransactionOr(Function<Throwable, L> whenBroken, Supplier<Either<L, R>> work) {
        return run(whenBroken, work, SqliteSession::begin);
    }

    @Override
    public <L, R> Either<L, R> inReadOnlyTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        return run(broken -> whenUnavailable.get(), work, SqliteSession::beginReading);
    }

    private <L, R> Either<L, R> run(Function<Throwable, L> whenBroken, Supplier<Either<L, R>> work, Beginning begin) {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("transactions do not nest");
        }
        lock.lock();
        boolean isCommitted = false;
        try {
            requireOpen();
            SqliteSession open = open();
            begin.of(open);
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

    @Override
    public void afterCommit(Runnable task) {
        current();
        afterCommit.add(task);
    }

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

    @Override
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

    private SqliteSession current() {
        if (!lock.isHeldByCurrentThread() || session == null) {
            throw new IllegalStateException("the store can be used within a transaction only");
        }
        return session;
    }

    private SqliteSession open() throws SQLException {
        SqliteSession open = session;
        if (open == null) {
            open = new SqliteSession(connections.open());
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
    private static boolean isRolledBack(SqliteSession session) {
        try {
            session.rollback();
            return true;
        } catch (SQLException nothingToRollBack) {
            return isSound(session);
        }
    }

    private static boolean isSound(SqliteSession session) {
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

    /** The first statement of a transaction. */
    @FunctionalInterface
    private interface Beginning {
        void of(SqliteSession session) throws SQLException;
    }
}
