package org.merchantaccess.application.change;

import io.vavr.control.Either;
import java.util.function.Supplier;
import org.merchantaccess.application.port.Transactions;

/**
 * Transactions within another one: they begin and end with it. For one use case, which is refused as a whole where one of its
 * transactions is.
 */
final class JoinedTransactions implements Transactions {

    private boolean isRefused;

    @Override
    public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        return work.get().peekLeft(reason -> isRefused = true);
    }

    /** True once one of them ended left: what it wrote must not be committed. */
    boolean isRefused() {
        return isRefused;
    }
}
