package org.merchantaccess.application.wiring;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.TransactionParticipant;
import org.merchantaccess.application.port.Transactions;

/**
 * Transactions of a store in which a participant takes part: it keeps its changes if the store has committed, and undoes them otherwise.
 *
 * <p>The store commits first. Between the two commits the process can end, or the second can fail: then the store contains the change, the
 * participant does not, and the caller gets no success. Replace the port and the transactions together:
 *
 * <pre>{@code
 * ports.withStore(store -> store.withManagementKeys(keys)
 *         .withTransactions(new ChainedTransactions(store.transactions(), participant)));
 * }</pre>
 *
 * <p>A port that nodes read while they follow the change feed needs {@code withFollowerTransactions} as well: {@code MerchantProfiles},
 * {@code SigningKeyStore}, {@code ResourceServers} and the ports of the packages {@code port.node} and {@code port.token}.
 *
 * @param store the transactions of the store
 * @param participant begins before the store and ends after it
 */
public record ChainedTransactions(Transactions store, TransactionParticipant participant) implements Transactions {

    private static final Set<Running> RUNNING = ConcurrentHashMap.newKeySet();

    public ChainedTransactions {
        requireNonNull(store, "store");
        requireNonNull(participant, "participant");
    }

    @Override
    public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        return chained(
                reason -> whenUnavailable.get(), () -> store.inTransaction(whenUnavailable, prepared(work)), true);
    }

    @Override
    public <L, R> Either<L, R> inTransactionOrElse(
            Function<UnavailableReason, L> whenUnavailable, Supplier<Either<L, R>> work) {
        return chained(whenUnavailable, () -> store.inTransactionOrElse(whenUnavailable, prepared(work)), true);
    }

    @Override
    public <L, R> Either<L, R> inBulkTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        return chained(
                reason -> whenUnavailable.get(), () -> store.inBulkTransaction(whenUnavailable, prepared(work)), true);
    }

    @Override
    public <L, R> Either<L, R> inReadOnlyTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        return chained(
                reason -> whenUnavailable.get(), () -> store.inReadOnlyTransaction(whenUnavailable, work), false);
    }

    private <L, R> Supplier<Either<L, R>> prepared(Supplier<Either<L, R>> work) {
        return () -> work.get().peek(done -> participant.prepare());
    }

    private <L, R> Either<L, R> chained(
            Function<UnavailableReason, L> whenUnavailable, Supplier<Either<L, R>> transaction, boolean canCommit) {
        Running running = new Running(Thread.currentThread(), participant);
        if (!RUNNING.add(running)) {
            throw new IllegalStateException("transactions do not nest");
        }
        try {
            participant.begin();
            Either<L, R> outcome = inStore(transaction, canCommit);
            return canCommit && outcome.isRight() ? committed(whenUnavailable, outcome) : outcome;
        } catch (PortUnavailable unavailable) {
            return Either.left(whenUnavailable.apply(unavailable.reason()));
        } finally {
            RUNNING.remove(running);
        }
    }

    private <L, R> Either<L, R> inStore(Supplier<Either<L, R>> transaction, boolean canCommit) {
        boolean isCommitted = false;
        try {
            Either<L, R> outcome = transaction.get();
            isCommitted = canCommit && outcome.isRight();
            return outcome;
        } finally {
            if (!isCommitted) {
                participant.rollBack();
            }
        }
    }

    /** The store has committed, so a failure of the participant leaves an unknown outcome. */
    private <L, R> Either<L, R> committed(Function<UnavailableReason, L> whenUnavailable, Either<L, R> outcome) {
        try {
            participant.commit();
            return outcome;
        } catch (PortUnavailable unavailable) {
            return Either.left(whenUnavailable.apply(UnavailableReason.OUTCOME_UNKNOWN));
        }
    }

    /** A participant that has begun on a thread. */
    private record Running(Thread thread, TransactionParticipant participant) {}
}
