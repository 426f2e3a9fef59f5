package org.merchantaccess.application.lifecycle;

import io.vavr.control.Either;
import java.util.function.Function;
import java.util.function.Supplier;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.Transactions;

/**
 * Transactions of an instance that can be closed. After closing, each transaction returns the failure for an unavailable store. A {@link
 * PortUnavailable} thrown by the underlying transactions is handled in the same way.
 */
public final class ClosableTransactions implements Transactions, AutoCloseable {

    private final Transactions transactions;
    private final Lifecycle lifecycle = new Lifecycle();
    private final OutageLog log = new OutageLog();

    /** Wraps the transactions of the store. */
    public ClosableTransactions(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        return whileOpen(reason -> whenUnavailable.get(), () -> transactions.inTransaction(whenUnavailable, work));
    }

    @Override
    public <L, R> Either<L, R> inTransactionOrElse(
            Function<UnavailableReason, L> whenUnavailable, Supplier<Either<L, R>> work) {
        return whileOpen(whenUnavailable, () -> transactions.inTransactionOrElse(whenUnavailable, work));
    }

    @Override
    public <L, R> Either<L, R> inReadOnlyTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        return whileOpen(
                reason -> whenUnavailable.get(), () -> transactions.inReadOnlyTransaction(whenUnavailable, work));
    }

    @Override
    public <L, R> Either<L, R> inBulkTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        return whileOpen(reason -> whenUnavailable.get(), () -> transactions.inBulkTransaction(whenUnavailable, work));
    }

    private <L, R> Either<L, R> whileOpen(
            Function<UnavailableReason, L> whenUnavailable, Supplier<Either<L, R>> transaction) {
        return lifecycle.whileOpen(
                () -> Either.left(whenUnavailable.apply(UnavailableReason.NO_ANSWER)),
                () -> callStore(whenUnavailable, transaction));
    }

    private <L, R> Either<L, R> callStore(
            Function<UnavailableReason, L> whenUnavailable, Supplier<Either<L, R>> transaction) {
        try {
            return transaction.get().peek(right -> log.succeeded());
        } catch (PortUnavailable unavailable) {
            log.failed(unavailable);
            return Either.left(whenUnavailable.apply(unavailable.reason()));
        }
    }

    /**
     * Requires that the current thread is outside of a transaction, because closing would wait for itself otherwise.
     *
     * @throws IllegalStateException within a transaction
     */
    public void requireOutside() {
        lifecycle.requireOutside();
    }

    /** Waits for running transactions. Idempotent. */
    @Override
    public void close() {
        lifecycle.close();
    }
}
