package org.merchantaccess.application.port;

import io.vavr.control.Either;
import java.util.function.Supplier;

/** Transactions of a store that fails whenever a test wants it to. */
public final class FragileTransactions implements Transactions {

    private final Transactions store;
    private volatile Condition condition = Condition.WELL;

    public FragileTransactions(Transactions store) {
        this.store = store;
    }

    /** From now on the store cannot be reached. */
    public void cutOff() {
        condition = Condition.CUT_OFF;
    }

    /** From now on every commit fails, after all work was done. */
    public void failToCommit() {
        condition = Condition.FAILING_TO_COMMIT;
    }

    /** From now on every commit succeeds, and nobody is told. */
    public void loseAnswers() {
        condition = Condition.LOSING_ANSWERS;
    }

    /** From now on all is well again. */
    public void recover() {
        condition = Condition.WELL;
    }

    @Override
    public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        return switch (condition) {
            case WELL -> store.inTransaction(whenUnavailable, work);
            case CUT_OFF -> Either.left(whenUnavailable.get());
            case FAILING_TO_COMMIT ->
                store.inTransaction(
                        whenUnavailable, () -> work.get().flatMap(lost -> Either.left(whenUnavailable.get())));
            case LOSING_ANSWERS ->
                store.inTransaction(whenUnavailable, work).flatMap(lost -> Either.left(whenUnavailable.get()));
        };
    }

    private enum Condition {
        WELL,
        CUT_OFF,
        FAILING_TO_COMMIT,
        LOSING_ANSWERS
    }
}
