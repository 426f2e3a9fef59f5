package org.merchantaccess.persistence.sql.postgresql;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.persistence.sql.MigrationFailure;
import org.merchantaccess.persistence.sql.Migrations;
import org.merchantaccess.persistence.sql.Schema;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.SqlTransactions;
import org.merchantaccess.persistence.sql.postgresql.limit.ChangeQueue;
import org.merchantaccess.persistence.sql.postgresql.limit.Deadline;
import org.merchantaccess.persistence.sql.postgresql.role.ServerRole;

/**
 * Transactions of a PostgreSQL database, each on a connection of a pool.
 *
 * <p>A transaction that meets a limit of time or a lost connection returns its result for an unavailable store. A COMMIT without an answer, or
 * with a warning, is {@linkplain CommitInDoubt in doubt}: if it turns out to have succeeded, so does the transaction. Otherwise the store counts
 * as unavailable, with the reason whether the outcome is unknown.
 */
public final class PostgresqlTransactions implements SqlTransactions {

    /** The time to look up whether a COMMIT without an answer has succeeded. */
    private static final Duration LOOKUP = Duration.ofMillis(900);

    private final PostgresqlDatabase database;
    private final ConnectionSource connections;
    private final Option<ChangeQueue> queue;
    private final ThreadLocal<@Nullable PostgresqlSession> running;
    private final OutageLog outages;
    private final ReadWriteLock open = new ReentrantReadWriteLock(true);
    private boolean isClosed;

    private PostgresqlTransactions(
            PostgresqlDatabase database,
            ConnectionSource connections,
            Option<ChangeQueue> queue,
            ThreadLocal<@Nullable PostgresqlSession> running,
            OutageLog outages) {
        this.database = database;
        this.connections = connections;
        this.queue = queue;
        this.running = running;
        this.outages = outages;
    }

    /**
     * Creates the transactions of a store. A statement, a wait for a lock or a COMMIT takes at most 2 s. Changes wait for each other in order
     * of arrival, and use at most half of the connections.
     */
    public static PostgresqlTransactions on(PostgresqlDatabase database) {
        PoolSettings pool = database.pool();
        return new PostgresqlTransactions(
                database,
                database.forChanges(),
                Option.some(new ChangeQueue(pool.changes(), pool.longestWait())),
                new ThreadLocal<>(),
                new OutageLog());
    }

    /** Creates transactions with limits of a minute, such as for a start. */
    public static PostgresqlTransactions forLongWork(PostgresqlDatabase database) {
        return new PostgresqlTransactions(
                database,
                database.forLongWork(Isolation.EACH_STATEMENT),
                Option.none(),
                new ThreadLocal<>(),
                new OutageLog());
    }

    /**
     * Creates transactions on one connection of their own, each at one snapshot. They share their statements with these transactions:
     * {@link #sql()} of either runs in both.
     */
    public PostgresqlTransactions onConnectionOfTheirOwn() {
        return new PostgresqlTransactions(database, database.forFollower(), Option.none(), running, outages);
    }

    /** Creates transactions as {@link #onConnectionOfTheirOwn} does, with limits of a minute, for reading the whole store. */
    public PostgresqlTransactions forReadingEverything() {
        return new PostgresqlTransactions(
                database, database.forLongWork(Isolation.ONE_SNAPSHOT), Option.none(), running, outages);
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

    /** Returns the clock of the database server. Within a transaction, it stands at its beginning, in milliseconds. */
    public Clock serverClock() {
        InstantSource beginning = () -> current().begunAt();
        return beginning.withZone(ZoneOffset.UTC);
    }

    @Override
    public <L, R> Either<L, R> inTransactionOr(Function<Throwable, L> whenBroken, Supplier<Either<L, R>> work) {
        requireNotNested();
        Deadline deadline = queue.isEmpty()
                ? Deadline.never()
                : Deadline.after(database.pool().longestChange());
        return inQueue(ChangeQueue::await, deadline, whenBroken, work);
    }

    /** {@inheritDoc} Limits each statement, but not the transaction as a whole. */
    @Override
    public <L, R> Either<L, R> inBulkTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        requireNotNested();
        return inQueue(ChangeQueue::awaitInBulk, Deadline.never(), broken -> whenUnavailable.get(), work);
    }

    @Override
    public <L, R> Either<L, R> inReadOnlyTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        requireNotNested();
        return run(
                Deadline.never(),
                session -> session.statements().setReadOnly(true),
                broken -> whenUnavailable.get(),
                work);
    }

    private void requireNotNested() {
        if (running.get() != null) {
            throw new IllegalStateException("transactions do not nest");
        }
    }

    /** Runs a change once the queue permits it. The deadline includes the wait. */
    private <L, R> Either<L, R> inQueue(
            Function<ChangeQueue, Option<ChangeQueue.Permit>> wait,
            Deadline deadline,
            Function<Throwable, L> whenBroken,
            Supplier<Either<L, R>> work) {
        if (queue.isEmpty()) {
            return run(deadline, session -> {}, whenBroken, work);
        }
        return queue.flatMap(wait)
                .map(permit -> {
                    try (permit) {
                        return run(deadline, session -> {}, whenBroken, work);
                    }
                })
                .getOrElse(() ->
                        Either.left(whenBroken.apply(new PortUnavailable("too many changes wait for the database"))));
    }

    private <L, R> Either<L, R> run(
            Deadline deadline,
            Consumer<PostgresqlSession> preparation,
            Function<Throwable, L> whenBroken,
            Supplier<Either<L, R>> work) {
        open.readLock().lock();
        try {
            requireOpen();
            PostgresqlSession session = connections.begin(deadline);
            preparation.accept(session);
            return inSession(session, deadline, work);
        } catch (SQLException | PortUnavailable broken) {
            outages.failed(broken);
            return Either.left(whenBroken.apply(broken));
        } finally {
            open.readLock().unlock();
        }
    }

    private <L, R> Either<L, R> inSession(PostgresqlSession session, Deadline deadline, Supplier<Either<L, R>> work)
            throws SQLException {
        boolean isCommitted = false;
        running.set(session);
        try {
            Either<L, R> outcome = work.get();
            if (outcome.isRight()) {
                session.limitCommit();
                commit(session, deadline.plus(LOOKUP));
                isCommitted = true;
            }
            outages.answered();
            return outcome;
        } finally {
            running.remove();
            end(session, isCommitted);
        }
    }

    /**
     * Commits, and looks up the outcome of a COMMIT without an answer. The look-up needs another connection, and the queue counts one for each
     * change, so the first connection is discarded before.
     */
    private void commit(PostgresqlSession session, Deadline lookup) throws SQLException {
        try {
            session.commit();
        } catch (SQLException | PortUnavailable unanswered) {
            session.abandon();
            connections.discard(session.connection());
            switch (new CommitInDoubt(connections).outcome(session.statements().feedEntry(), lookup)) {
                case COMMITTED -> {}
                case ROLLED_BACK -> throw unanswered;
                case UNKNOWN -> throw PortUnavailable.outcomeUnknown(unanswered);
            }
        }
        session.runTasksAfterCommit();
    }

    private void end(PostgresqlSession session, boolean isCommitted) {
        if (session.isAbandoned()) {
            return;
        }
        try {
            if (!isCommitted) {
                session.rollback();
            }
            connections.release(session.connection());
        } catch (SQLException broken) {
            connections.discard(session.connection());
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

    /** Returns the versions of the scripts that the database does not have yet, within the current transaction. Changes nothing. */
    public Either<MigrationFailure, List<Integer>> missing(Schema schema) {
        boolean hasVersions = sql().number("SELECT COUNT(to_regclass('schema_version'))") == 1;
        try {
            return new Migrations(schema).missingIn(current().connection(), hasVersions);
        } catch (SQLException broken) {
            throw new PortUnavailable("the database reported an error", broken);
        }
    }

    /**
     * Grants an existing role the rights on all tables that a server needs, within the current transaction of their owner. The resource
     * {@code grants.sql} beside {@link ServerRole} has the statements.
     */
    public void grantTo(String serverRole) {
        try {
            new ServerRole(serverRole).grantOn(current().connection());
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
            connections.close();
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
