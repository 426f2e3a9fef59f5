package org.merchantaccess.testkit;

import io.vavr.control.Either;
import java.util.function.Supplier;
import org.merchantaccess.application.port.Transactions;

/** Transactions that are unavailable while the store fails. */
record FaultyTransactions(Transactions transactions, FaultyStore store) implements Transactions {

    @Override
    public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        if (store.has(SimulatedFault.STORE_FAILING)) {
            return Either.left(whenUnavailable.get());
        }
        return transactions.inTransaction(whenUnavailable, work);
    }
}
