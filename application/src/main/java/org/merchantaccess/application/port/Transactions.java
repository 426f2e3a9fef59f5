package org.merchantaccess.application.port;

import io.vavr.control.Either;
import java.util.function.Supplier;

/**
 * All or nothing. Every other port that touches the store is called within a transaction, on the same thread, and answers anybody
 * else with an {@link IllegalStateException}; those of the hot path say that they are not.
 */
public interface Transactions {

    /**
     * Does the work in one transaction: a right commits, a left rolls back. {@link PortUnavailable} rolls back and gives {@code
     * whenUnavailable}; any other exception is a bug, rolls back and goes on. Right is returned only once the commit is durable.
     * Transactions do not nest.
     *
     * @param whenUnavailable what to return when the store cannot be reached or does not say whether it has committed
     * @throws IllegalStateException within another transaction
     */
    <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work);
}
