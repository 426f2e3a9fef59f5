package org.merchantaccess.application.port;

import io.vavr.control.Either;
import java.util.function.Function;
import java.util.function.Supplier;
import org.merchantaccess.application.outcome.UnavailableReason;

/**
 * Runs work atomically. Every other port of the store is called within a transaction, on the same thread, and throws {@link
 * IllegalStateException} otherwise. Ports of the hot path are exempt and say so.
 */
public interface Transactions {

    /**
     * Runs the work in one transaction: a right commits, a left rolls back. {@link PortUnavailable} rolls back and returns {@code
     * whenUnavailable}; any other exception is a bug, rolls back and propagates. Right is returned only after the commit is durable.
     * Transactions do not nest. A store may limit how many of these transactions run at a time, so that reads are possible meanwhile.
     *
     * @param whenUnavailable supplies the result if the store cannot be reached or does not confirm the commit
     * @throws IllegalStateException within another transaction
     */
    <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work);

    /**
     * Runs the work as {@link #inTransaction} does, and says why the store is unavailable. A store whose commits can remain without an
     * answer overrides this method; so do transactions that wrap others.
     *
     * @param whenUnavailable returns the result if the store is unavailable. The reason is {@link UnavailableReason#OUTCOME_UNKNOWN} if the
     *     work may have been committed
     */
    default <L, R> Either<L, R> inTransactionOrElse(
            Function<UnavailableReason, L> whenUnavailable, Supplier<Either<L, R>> work) {
        return inTransaction(() -> whenUnavailable.apply(UnavailableReason.NO_ANSWER), work);
    }

    /**
     * Runs one part of a bulk job, such as a rotation of keys, as {@link #inTransaction} does. It may wait and run longer than the change of a
     * call. A store that limits changes runs one part at a time, queued with the changes in order of arrival. Such a store overrides this
     * method; so do transactions that wrap others.
     */
    default <L, R> Either<L, R> inBulkTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        return inTransaction(whenUnavailable, work);
    }

    /**
     * Runs work that only reads, as {@link #inTransaction} does. It does not wait for the end of changes. A store that
     * distinguishes changes from reads overrides this method; so do transactions that wrap others.
     *
     * @throws IllegalStateException within another transaction, and if the work changes the store
     */
    default <L, R> Either<L, R> inReadOnlyTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        return inTransaction(whenUnavailable, work);
    }
}
