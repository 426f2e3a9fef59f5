package org.merchantaccess.application.change;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.port.Transactions;

/** Makes several changes in one transaction. Waiting for other nodes starts after the commit. */
public final class AtomicChanges {

    private final Transactions transactions;
    private final LongFunction<CompletionStage<Void>> effective;

    /**
     * Creates an instance on the given transactions.
     *
     * @param effective completes when the change with the given number is effective on every node
     */
    public AtomicChanges(Transactions transactions, LongFunction<CompletionStage<Void>> effective) {
        this.transactions = transactions;
        this.effective = effective;
    }

    /**
     * Runs the work in one transaction: a right commits, a left rolls back.
     *
     * @param work reaches the store only through the part passed to it
     * @throws IllegalStateException if the work returns right although one of its changes was refused
     */
    public <L, R> Either<L, R> inTransaction(
            Function<UnavailableReason, L> whenUnavailable, Function<Part, Either<L, R>> work) {
        return inTransaction(new RunningCall(effective), whenUnavailable, work);
    }

    /** Runs the work on behalf of the given call, which is notified of the outcome. */
    <L, R> Either<L, R> inTransaction(
            RunningCall call, Function<UnavailableReason, L> whenUnavailable, Function<Part, Either<L, R>> work) {
        boolean isCommitted = false;
        try {
            Either<L, R> outcome = transactions.inTransactionOrElse(whenUnavailable, () -> run(call, work));
            isCommitted = outcome.isRight();
            return outcome;
        } finally {
            if (isCommitted) {
                call.committed();
            } else {
                call.rolledBack();
            }
        }
    }

    /** Starts a call whose changes are made by this instance. */
    RunningCall startCall() {
        return new RunningCall(effective);
    }

    private static <L, R> Either<L, R> run(RunningCall call, Function<Part, Either<L, R>> work) {
        JoinedTransactions joined = new JoinedTransactions();
        return work.apply(new Part(joined, call::effective)).peek(result -> {
            if (joined.isRefused()) {
                throw new IllegalStateException("a call cannot succeed after a part of it was refused");
            }
        });
    }

    /**
     * Access to the store for the work.
     *
     * @param transactions transactions that join the one transaction
     * @param effective completes when a change of the work is effective on every node, never before the commit
     */
    public record Part(Transactions transactions, LongFunction<CompletionStage<Void>> effective) {
        public Part {
            requireNonNull(transactions, "transactions");
            requireNonNull(effective, "effective");
        }
    }
}
