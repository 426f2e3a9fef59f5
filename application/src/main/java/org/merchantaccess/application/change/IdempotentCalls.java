package org.merchantaccess.application.change;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.merchantaccess.application.kernel.CallResult;
import org.merchantaccess.application.kernel.IdempotencyFailure;
import org.merchantaccess.application.kernel.IdempotentCall;
import org.merchantaccess.application.port.ChangeFeed;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.idempotency.IdempotencyRecord;
import org.merchantaccess.application.port.idempotency.IdempotencyRecords;

/**
 * Makes a call at most once for each idempotency key. The look-up, the change, and the record with its answer are one transaction: a
 * crash leaves either all of it or nothing. Safe for many threads.
 */
public final class IdempotentCalls {

    private final Transactions transactions;
    private final IdempotencyRecords records;
    private final ChangeFeed changeFeed;
    private final LongFunction<CompletionStage<Void>> inForce;
    private final Clock clock;

    /** The ids of the calls that this process makes, until they are in force or rolled back. */
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /**
     * Calls recorded on those ports.
     *
     * @param inForce completes when the change of a number is in force on every node
     */
    public IdempotentCalls(
            Transactions transactions,
            IdempotencyRecords records,
            ChangeFeed changeFeed,
            LongFunction<CompletionStage<Void>> inForce,
            Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.changeFeed = changeFeed;
        this.inForce = inForce;
        this.clock = clock;
    }

    /**
     * Makes the call, or returns the recorded answer.
     *
     * @param work makes the call, reaching the store by what it is given and by nothing else; left undoes all of it
     * @param answer what to keep of the result, as it was or will be answered; none where the answer holds a secret
     */
    public <L, R> Either<IdempotencyFailure<L>, CallResult<R>> once(
            IdempotentCall call, Function<Part, Either<L, R>> work, Function<R, Option<String>> answer) {
        if (running.contains(call.id())) {
            return Either.left(new IdempotencyFailure.StillRunning<>());
        }
        RunningCall attempt = new RunningCall(inForce);
        boolean isCommitted = false;
        try {
            Either<IdempotencyFailure<L>, CallResult<R>> outcome = transactions.inTransaction(
                    IdempotencyFailure.StoreUnavailable::new, () -> lookUpOrMake(call, work, answer, attempt));
            isCommitted = outcome.isRight();
            return outcome;
        } finally {
            if (isCommitted) {
                attempt.committed();
            } else {
                attempt.rolledBack();
            }
        }
    }

    private <L, R> Either<IdempotencyFailure<L>, CallResult<R>> lookUpOrMake(
            IdempotentCall call,
            Function<Part, Either<L, R>> work,
            Function<R, Option<String>> answer,
            RunningCall attempt) {
        records.forgetMadeBefore(clock.instant().minus(IdempotencyRecords.LIFETIME));
        return records.find(call.id())
                .map(kept -> this.<L, R>repeated(call, kept, attempt))
                .getOrElse(() -> make(call, work, answer, attempt));
    }

    private <L, R> Either<IdempotencyFailure<L>, CallResult<R>> repeated(
            IdempotentCall call, IdempotencyRecord kept, RunningCall attempt) {
        if (!kept.fingerprint().equals(call.fingerprint())) {
            return Either.left(new IdempotencyFailure.UsedOtherwise<>());
        }
        return kept.answer()
                .<IdempotencyFailure<L>>toEither(IdempotencyFailure.AnswerNotKept::new)
                .map(answer -> new CallResult.Repeated<>(answer, attempt.inForce(changeFeed.head())));
    }

    private <L, R> Either<IdempotencyFailure<L>, CallResult<R>> make(
            IdempotentCall call,
            Function<Part, Either<L, R>> work,
            Function<R, Option<String>> answer,
            RunningCall attempt) {
        if (!running.add(call.id())) {
            return Either.left(new IdempotencyFailure.StillRunning<>());
        }
        attempt.whenEnded(() -> running.remove(call.id()));
        JoinedTransactions joined = new JoinedTransactions();
        return work.apply(new Part(joined, attempt::inForce))
                .<IdempotencyFailure<L>>mapLeft(IdempotencyFailure.Refused::new)
                .map(result -> {
                    if (joined.isRefused()) {
                        throw new IllegalStateException("a call cannot succeed after a part of it was refused");
                    }
                    records.add(new IdempotencyRecord(
                            call.id(), call.fingerprint(), answer.apply(result), clock.instant()));
                    return new CallResult.Made<>(result);
                });
    }

    /**
     * What a call reaches the store by.
     *
     * @param transactions all within that of the call
     * @param inForce completes when a change of the call is in force on every node, and not before the call is committed
     */
    public record Part(Transactions transactions, LongFunction<CompletionStage<Void>> inForce) {
        public Part {
            requireNonNull(transactions, "transactions");
            requireNonNull(inForce, "inForce");
        }
    }
}
