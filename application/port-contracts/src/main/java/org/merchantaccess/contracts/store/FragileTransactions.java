package org.merchantaccess.contracts.store;

import io.vavr.control.Either;
import java.util.function.Function;
import java.util.function.Supplier;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.port.Transactions;

/** Transactions of a store that fails on demand. */
public final class FragileTransactions implements Transactions {

    private final Transactions store;
    private volatile Condition condition = Condition.HEALTHY;

    public FragileTransactions(Transactions store) {
        this.store = store;
    }

    /** Makes the store unreachable. */
    public void cutOff() {
        condition = Condition.CUT_OFF;
    }

    /** Makes every commit fail after its work was done. */
    public void failToCommit() {
        condition = Condition.FAILING_TO_COMMIT;
    }

    /** Makes every commit succeed without confirmation. */
    public void loseConfirmations() {
        condition = Condition.LOSING_ANSWERS;
    }

    /** Ends all failures. */
    public void recover() {
        condition = Condition.HEALTHY;
    }

    @Override
    public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        return switch (condition) {
            case HEALTHY -> store.inTransaction(whenUnavailable, work);
            case CUT_OFF -> Either.left(whenUnavailable.get());
            case FAILING_TO_COMMIT ->
                store.inTransaction(
                        whenUnavailable, () -> work.get().flatMap(lost -> Either.left(whenUnavailable.get())));
            case LOSING_ANSWERS ->
                store.inTransaction(whenUnavailable, work).flatMap(lost -> Either.left(whenUnavailable.get()));
        };
    }

    @Override
    public <L, R> Either<L, R> inTransactionOrElse(
            Function<UnavailableReason, L> whenUnavailable, Supplier<Either<L, R>> work) {
        UnavailableReason reason =
                condition == Condition.LOSING_ANSWERS ? UnavailableReason.OUTCOME_UNKNOWN : UnavailableReason.NO_ANSWER;
        return inTransaction(() -> whenUnavailable.apply(reason), work);
    }

    private enum Condition {
        HEALTHY,
        CUT_OFF,
        FAILING_TO_COMMIT,
        LOSING_ANSWERS
    }
}
