package org.merchantaccess.testkit;

import io.vavr.control.Either;
import java.util.function.Function;
import java.util.function.Supplier;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.port.Transactions;

/** Transactions that are unavailable while the store fails. */
record FaultyTransactions(Transactions transactions, FaultyStore store) implements Transactions {

    @Override
    public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        return inTransactionOrElse(reason -> whenUnavailable.get(), work);
    }

    @Override
    public <L, R> Either<L, R> inTransactionOrElse(
            Function<UnavailableReason, L> whenUnavailable, Supplier<Either<L, R>> work) {
        if (store.has(SimulatedFault.STORE_FAILING)) {
            return Either.left(whenUnavailable.apply(UnavailableReason.NO_ANSWER));
        }
        return transactions.inTransactionOrElse(whenUnavailable, work);
    }

    @Override
    public <L, R> Either<L, R> inBulkTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        return store.has(SimulatedFault.STORE_FAILING)
                ? Either.left(whenUnavailable.get())
                : transactions.inBulkTransaction(whenUnavailable, work);
    }

    @Override
    public <L, R> Either<L, R> inReadOnlyTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        return store.has(SimulatedFault.STORE_FAILING)
                ? Either.left(whenUnavailable.get())
                : transactions.inReadOnlyTransaction(whenUnavailable, work);
    }
}
