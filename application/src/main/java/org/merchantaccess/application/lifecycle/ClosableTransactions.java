package org.merchantaccess.application.lifecycle;

import io.vavr.control.Either;
import java.util.function.Supplier;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.Transactions;

/**
 * Transactions of an instance. Once they are closed the store is not reached any more, whatever runs late: each answers that the store
 * is unavailable. A {@link PortUnavailable} that the transactions beneath let through is answered in the same way.
 */
public final class ClosableTransactions implements Transactions, AutoCloseable {

    private final Transactions transactions;
    private final Lifecycle lifecycle = new Lifecycle();
    private final OutageLog log = new OutageLog();

    /** Transactions that can be closed, on those of the store. */
    public ClosableTransactions(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        return lifecycle.whileOpen(() -> Either.left(whenUnavailable.get()), () -> answered(whenUnavailable, work));
    }

    private <L, R> Either<L, R> answered(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        try {
            return transactions.inTransaction(whenUnavailable, work).peek(right -> log.succeeded());
        } catch (PortUnavailable unavailable) {
            log.failed(unavailable);
            return Either.left(whenUnavailable.get());
        }
    }

    /**
     * Ends what would wait for itself.
     *
     * @throws IllegalStateException within a transaction
     */
    public void requireOutside() {
        lifecycle.requireOutside();
    }

    /** Waits for the transactions under way. To close twice is harmless. */
    @Override
    public void close() {
        lifecycle.close();
    }
}
