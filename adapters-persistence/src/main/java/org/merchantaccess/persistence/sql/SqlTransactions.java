package org.merchantaccess.persistence.sql;

import io.vavr.control.Either;
import java.util.function.Function;
import java.util.function.Supplier;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.Transactions;

/** Transactions of one SQL database. */
public interface SqlTransactions extends Transactions, AutoCloseable {

    /** Returns the statements within these transactions. */
    Sql sql();

    @Override
    default <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        return inTransactionOr(broken -> whenUnavailable.get(), work);
    }

    @Override
    default <L, R> Either<L, R> inTransactionOrElse(
            Function<UnavailableReason, L> whenUnavailable, Supplier<Either<L, R>> work) {
        return inTransactionOr(
                broken -> whenUnavailable.apply(
                        broken instanceof PortUnavailable port ? port.reason() : UnavailableReason.NO_ANSWER),
                work);
    }

    /** Runs work as {@link #inTransaction} does, and passes the exception to the fallback. */
    <L, R> Either<L, R> inTransactionOr(Function<Throwable, L> whenBroken, Supplier<Either<L, R>> work);

    /** Adds a task that runs after the current transaction has committed and before its result is returned. The task must not fail. */
    void afterCommit(Runnable task);

    /**
     * Checks that the store is open. Called by operations that use files of the store outside of transactions.
     *
     * @throws PortUnavailable once the store is closed
     */
    void requireOpen();

    /**
     * Waits for current transactions, and closes the connections for good. Later transactions return their result for an unavailable
     * store. Closing twice has no effect.
     */
    @Override
    void close();
}
