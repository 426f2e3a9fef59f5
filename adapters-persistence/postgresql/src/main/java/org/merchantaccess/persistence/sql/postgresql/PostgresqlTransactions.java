package org.merchantaccess.persistence.sql.postgresql;

import io.vavr.control.Either;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.persistence.sql.MigrationFailure;
import org.merchantaccess.persistence.sql.Migrations;
import org.merchantaccess.persistence.sql.Schema;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.SqlTransactions;

/**
 * Transactions of a PostgreSQL database, each on a connection of a pool.
 *
 * <p>A transaction that meets a limit of time or a lost connection returns its result for an unavailable store. A COMMIT without an answer, or
 * with a warning, is {@linkplain CommitInDoubt in doubt}: if it turns out to have succeeded, so does the transaction. Otherwise the store counts
 * as unavailable, with the reason whether the outcome is unknown.
 */
public final class PostgresqlTransactions implements SqlTransactions {

    private static final Logger LOG = System.getLogger(PostgresqlTransactions.class.getName());

    private static final PoolSettings ONE_AT_A_TIME = new PoolSettings(1, Duration.ofSeconds(5));

    private final PostgresqlAddress address;
    private final PoolSettings settings;
    private final ConnectionPool pool;
    private final ThreadLocal<@Nullable PostgresqlSession> running;
    private final ReadWriteLock open = new ReentrantReadWriteLock(true);
    private boolean isClosed;

    private PostgresqlTransactions(
            PostgresqlAddress address,
            PoolSettings settings,
            SessionLimits limits,
            Isolation isolation,
            ThreadLocal<@Nullable PostgresqlSession> running) {
        this.address = address;
        this.settings = settings;
        this.pool = new ConnectionPool(address, limits, settings, isolation);
        this.running = running;
    }

    /** Creates the transactions of a store. A statement, a wait for a lock or a COMMIT takes at most 2 s. */
    public static PostgresqlTransactions on(PostgresqlAddress address, PoolSettings settings) {
        return new PostgresqlTransactions(
                address, settings, SessionLimits.ofChanges(), Isolation.EACH_STATEMENT, new ThreadLocal<>());
    }

    /** Creates transactions with limits of a minute, one at a time, such as for a start. */
    public static PostgresqlTransactions forLongWork(PostgresqlAddress address) {
        return new PostgresqlTransactions(
                address, ONE_AT_A_TIME, SessionLimits.ofLongWork(), Isolation.EACH_STATEMENT, new ThreadLocal<>());
    }

    /**
     * Creates transactions on one connection of their own, each at one snapshot. They share their statements with these transactions:
     * {@link #sql()} of either runs in both.
     */
    public PostgresqlTransactions onConnectionOfTheirOwn() {
        return new PostgresqlTransactions(
                address,
                new PoolSettings(1, settings.longestWait()),
                SessionLimits.ofChanges(),
                Isolation.ONE_SNAPSHOT,
                running);
    }

    /** Creates transactions as {@link #onConnectionOfTheirOwn} does, with limits of a minute, for reading the whole store. */
    public PostgresqlTransactions forReadingEverything() {
        return new PostgresqlTransactions(
                address, ONE_AT_A_TIME, SessionLimits.ofLongWork(), Isolation.ONE_SNAPSHOT, running);
    }

    /** Returns the first cause that the driver or the server gives for an exception, for people. */
    public static String reasonOf(Throwable broken) {
        String reason = String.valueOf(broken.getMessage());
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException known) {
                reason = String.valueOf(known.getMessage());
            }
        }
        return reason;
    }

    @Override
    public Sql sql() {
        return new Sql(() -> current().statements());
    }

    @Override
    public <L, R> Either<L, R> inTransactionOr(Function<Throwable, L> whenBroken, Supplier<Either<L, R>> work) {
        if (running.get() != null) {
            throw new IllegalStateException("transactions do not nest");
        }
        open.readLock().lock();
        try {
            requireOpen();
            return inSession(pool.begin(), work);
        } catch (SQLException | PortUnavailable broken) {
            LOG.log(Level.ERROR, "the store is unavailable", broken);
            return Either.left(whenBroken.apply(broken));
        } finally {
            open.readLock().unlock();
        }
    }

    private <L, R> Either<L, R> inSession(PostgresqlSession session, Supplier<Either<L, R>> work) throws SQLException {
        boolean isCommitted = false;
        running.set(session);
        try {
            Either<L, R> outcome = work.get();
            if (outcome.isRight()) {
                commit(session);
                isCommitted = true;
            }
            return outcome;
        } finally {
            running.remove();
            end(session, isCommitted);
        }
    }

    private void commit(PostgresqlSession session) throws SQLException {
        try {
            session.commit();
        } catch (SQLException | PortUnavailable unanswered) {
            switch (new CommitInDoubt(pool).outcome(session.statements().feedEntry())) {
                case COMMITTED -> {}
                case ROLLED_BACK -> throw unanswered;
                case UNKNOWN -> throw PortUnavailable.outcomeUnknown(unanswered);
            }
        }
        session.runTasksAfterCommit();
    }

    private void end(PostgresqlSession session, boolean isCommitted) {
        try {
            if (!isCommitted) {
                session.rollback();
            }
            session.connection().close();
        } catch (SQLException broken) {
            pool.discard(session.connection());
        }
    }

    /**
     * Runs the scripts of the schema that the database does not have yet, within the current transaction. The caller must hold a lock
     * against other updates.
     *
     * @return the number of scripts run
     */
    public Either<MigrationFailure, Integer> update(Schema schema) {
        try {
            return new Migrations(schema).runOn(current().connection());
        } catch (SQLException broken) {
            throw new PortUnavailable("the database reported an error", broken);
        }
    }

    @Override
    public void afterCommit(Runnable task) {
        current().afterCommit(task);
    }

    @Override
    public void requireOpen() {
        open.readLock().lock();
        try {
            if (isClosed) {
                throw new PortUnavailable("the store is closed");
            }
        } finally {
            open.readLock().unlock();
        }
    }

    @Override
    public void close() {
        if (running.get() != null) {
            throw new IllegalStateException("a transaction cannot close its store");
        }
        open.writeLock().lock();
        try {
            isClosed = true;
            pool.close();
        } finally {
            open.writeLock().unlock();
        }
    }

    private PostgresqlSession current() {
        PostgresqlSession session = running.get();
        if (session == null) {
            throw new IllegalStateException("the store can be used within a transaction only");
        }
        return session;
    }
}
