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
 * Transactions of a store that has one writer: they queue for its one connection, first come, first served, so that nobody starves
 * and nobody meets a locked store.
 *
 * <p>A connection on which something broke is given up, and the next transaction opens another.
 */
public final class SqlTransactions implements Transactions, AutoCloseable {

    private static final Logger LOG = System.getLogger(SqlTransactions.class.getName());

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Connections connections;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private @Nullable Session session;
    private boolean isClosed;

    /** Transactions on such connections. */
    public SqlTransactions(Connections connections) {
        this.connections = connections;
    }

    /** Statements within these transactions. */
    public Sql sql() {
        return new Sql(this::current);
    }

    @Override
    public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        return inTransactionOr(broken -> whenUnavailable.get(), work);
    }

    /** As {@link #inTransaction}, for those who need to know what broke. */
    public <L, R> Either<L, R> inTransactionOr(Function<Throwable, L> whenBroken, Supplier<Either<L, R>> work) {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("transactions do not nest");
        }
        turn.lock();
        boolean isOver = false;
        try {
            requireOpen();
            Session open = open();
            open.begin();
            Either<L, R> outcome = work.get();
            if (outcome.isRight()) {
                open.commit();
                isOver = true;
                afterCommit.forEach(Runnable::run);
            }
            return outcome;
        } catch (SQLException | PortUnavailable broken) {
            LOG.log(Level.ERROR, "the store is unavailable" + DatabaseFault.named(broken), broken);
            forgetStatements();
            return Either.left(whenBroken.apply(broken));
        } finally {
            afterCommit.clear();
            if (!isOver) {
                rollBack();
            }
            turn.unlock();
        }
    }

    /** To be done once the present transaction has committed, before anybody is told so. Must not fail. */
    public void afterCommit(Runnable task) {
        current();
        afterCommit.add(task);
    }

    /**
     * Waits for the transaction under way, and closes the connection for good: every later transaction is answered as unavailable. To
     * close twice is harmless.
     */
    @Override
    public void close() {
        turn.lock();
        try {
            isClosed = true;
            giveUp();
        } finally {
            turn.unlock();
        }
    }

    /**
     * Ends what works on the files of this store beside its transactions.
     *
     * @throws PortUnavailable once the store is closed
     */
    public void requireOpen() {
        turn.lock();
        try {
            if (isClosed) {
                throw new PortUnavailable("the store is closed");
            }
        } finally {
            turn.unlock();
        }
    }

    private Session current() {
        if (!turn.isHeldByCurrentThread() || session == null) {
            throw new IllegalStateException("the store is reached within a transaction");
        }
        return session;
    }

    private Session open() throws SQLException {
        Session open = session;
        if (open == null) {
            open = new Session(connections.open());
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
            giveUp();
        }
    }

    private void rollBack() {
        if (session != null && !isRolledBack(session)) {
            LOG.log(Level.WARNING, "a connection is given up and another opened");
            giveUp();
        }
    }

    /** Where the disk is full the database has rolled back by itself, and is sound if it can begin again. */
    private static boolean isRolledBack(Session session) {
        try {
            session.rollback();
            return true;
        } catch (SQLException nothingToRollBack) {
            return isSound(session);
        }
    }

    private static boolean isSound(Session session) {
        try {
            session.begin();
            session.rollback();
            return true;
        } catch (SQLException broken) {
            return false;
        }
    }

    private void giveUp() {
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

    /** Where connections come from. */
    @FunctionalInterface
    public interface Connections {
        Connection open() throws SQLException;
    }
}
