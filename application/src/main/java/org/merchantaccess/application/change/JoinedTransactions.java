package org.merchantaccess.application.change;

import io.vavr.control.Either;
import java.util.function.Supplier;
import org.merchantaccess.application.port.Transactions;

/** Transactions that join an enclosing transaction. If one of them is refused, the enclosing use case is refused as a whole. */
final class JoinedTransactions implements Transactions {

    private boolean isRefused;

    @Override
    public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        return work.get().peekLeft(reason -> isRefused = true);
    }

    /** Returns true if one of the transactions returned left: nothing may be committed then. */
    boolean isRefused() {
        return isRefused;
    }
}
