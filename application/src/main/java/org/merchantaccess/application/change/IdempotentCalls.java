package org.merchantaccess.application.change;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.merchantaccess.application.idempotency.CallResult;
import org.merchantaccess.application.idempotency.IdempotencyFailure;
import org.merchantaccess.application.idempotency.IdempotencyRecord;
import org.merchantaccess.application.idempotency.IdempotentCall;
import org.merchantaccess.application.port.StoreClock;
import org.merchantaccess.application.port.idempotency.IdempotencyRecords;
import org.merchantaccess.application.port.node.ChangeFeed;

/**
 * Makes a call at most once per idempotency key. The look-up, the change, and the record with its response are one transaction: a crash
 * leaves all of it or nothing. Thread-safe.
 */
public final class IdempotentCalls {

    private final AtomicChanges changes;
    private final IdempotencyRecords records;
    private final ChangeFeed changeFeed;
    private final StoreClock storeClock;

    /** Ids of calls made by this process that are neither committed nor rolled back. */
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /** Creates an instance on the given ports. */
    public IdempotentCalls(
            AtomicChanges changes, IdempotencyRecords records, ChangeFeed changeFeed, StoreClock storeClock) {
        this.changes = changes;
        this.records = records;
        this.changeFeed = changeFeed;
        this.storeClock = storeClock;
    }

    /**
     * Makes the call, or returns the recorded response.
     *
     * @param work makes the call, reaching the store only through the part passed to it; a left rolls all of it back
     * @param answer the response to record; none if it holds a secret
     */
    public <L, R> Either<IdempotencyFailure<L>, CallResult<R>> once(
            IdempotentCall call, Function<AtomicChanges.Part, Either<L, R>> work, Function<R, Option<String>> answer) {
        if (running.contains(call.id())) {
            return Either.left(new IdempotencyFailure.StillRunning<>());
        }
        RunningCall attempt = changes.startCall();
        return changes.inTransaction(
                attempt,
                IdempotencyFailure.StoreUnavailable::new,
                part -> lookUpOrMake(call, work, answer, attempt, part));
    }

    private <L, R> Either<IdempotencyFailure<L>, CallResult<R>> lookUpOrMake(
            IdempotentCall call,
            Function<AtomicChanges.Part, Either<L, R>> work,
            Function<R, Option<String>> answer,
            RunningCall attempt,
            AtomicChanges.Part part) {
        records.deleteOlderThan(storeClock.now().minus(IdempotencyRecords.LIFETIME));
        return records.find(call.id())
                .map(kept -> this.<L, R>replay(call, kept, attempt))
                .getOrElse(() -> make(call, work, answer, attempt, part));
    }

    private <L, R> Either<IdempotencyFailure<L>, CallResult<R>> replay(
            IdempotentCall call, IdempotencyRecord kept, RunningCall attempt) {
        if (!kept.fingerprint().equals(call.fingerprint())) {
            return Either.left(new IdempotencyFailure.KeyReused<>());
        }
        return kept.answer()
                .<IdempotencyFailure<L>>toEither(IdempotencyFailure.ResponseNotRecorded::new)
                .map(answer -> new CallResult.Repeated<>(answer, attempt.effective(changeFeed.head())));
    }

    private <L, R> Either<IdempotencyFailure<L>, CallResult<R>> make(
            IdempotentCall call,
            Function<AtomicChanges.Part, Either<L, R>> work,
            Function<R, Option<String>> answer,
            RunningCall attempt,
            AtomicChanges.Part part) {
        if (!running.add(call.id())) {
            return Either.left(new IdempotencyFailure.StillRunning<>());
        }
        attempt.whenEnded(() -> running.remove(call.id()));
        return work.apply(part)
                .<IdempotencyFailure<L>>mapLeft(IdempotencyFailure.Refused::new)
                .map(result -> {
                    records.add(new IdempotencyRecord(
                            call.id(), call.fingerprint(), answer.apply(result), storeClock.now()));
                    return new CallResult.Made<>(result);
                });
    }
}
