package org.merchantaccess.application.port;

import static java.util.Objects.requireNonNull;

/**
 * Thrown by a driven port that cannot answer now: its database is gone, its disk is full, its key service times out.
 *
 * <p>It is the only exception that a port may throw on purpose. {@link Transactions} roll back and answer with the failure of the
 * use case, and every use case does so outside of transactions. Any other exception is a bug: it rolls back and reaches the caller.
 */
public final class PortUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Names what is unavailable.
     *
     * @param message for the operator who reads the log: which port, and what it waited for. Never a secret
     */
    public PortUnavailable(String message) {
        super(requireNonNull(message, "message"));
    }

    /**
     * Names what is unavailable, and what it failed with.
     *
     * @param message for the operator who reads the log: which port, and what it waited for. Never a secret
     */
    public PortUnavailable(String message, Throwable cause) {
        super(requireNonNull(message, "message"), requireNonNull(cause, "cause"));
    }
}
