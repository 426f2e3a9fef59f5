package org.merchantaccess.application.port;

import static java.util.Objects.requireNonNull;

/**
 * Thrown by a driven port that cannot answer at the moment: the database is unreachable, the disk is full, the key service times out.
 *
 * <p>It is the only exception that a port may throw deliberately. {@link Transactions} roll back and return the failure of the use case;
 * outside of transactions the use case returns it. Any other exception is a bug: the transaction is rolled back and the exception reaches
 * the caller.
 */
public final class PortUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Creates an exception with a message.
     *
     * @param message for the operator reading the log: the port and the missing resource; never a secret
     */
    public PortUnavailable(String message) {
        super(requireNonNull(message, "message"));
    }

    /**
     * Creates an exception with a message and a cause.
     *
     * @param message for the operator reading the log: the port and the missing resource; never a secret
     */
    public PortUnavailable(String message, Throwable cause) {
        super(requireNonNull(message, "message"), requireNonNull(cause, "cause"));
    }
}
