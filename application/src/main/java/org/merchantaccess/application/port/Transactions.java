package org.merchantaccess.application.port;

import io.vavr.control.Either;
import java.util.function.Supplier;

/**
 * Runs work atomically. Every other port of the store is called within a transaction, on the same thread, and throws {@link
 * IllegalStateException} otherwise. Ports of the hot path are exempt and say so.
 */
public interface Transactions {

    /**
     * Runs the work in one transaction: a right commits, a left rolls back. {@link PortUnavailable} rolls back and returns {@code
     * whenUnavailable}; any other exception is a bug, rolls back and propagates. Right is returned only after the commit is durable.
     * Transactions do not nest.
     *
     * @param whenUnavailable supplies the result if the store cannot be reached or does not confirm the commit
     * @throws IllegalStateException within another transaction
     */
    <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work);
}
