package org.merchantaccess.application.port;

import static java.util.Objects.requireNonNull;

import org.merchantaccess.application.outcome.UnavailableReason;

/**
 * Thrown by a driven port that cannot answer at the moment: the database is unreachable, the disk is full, the key service times out.
 *
 * <p>It is the only exception that a port may throw deliberately. {@link Transactions} roll back and return the failure of the use case;
 * outside of transactions the use case returns it. Any other exception is a bug: the transaction is rolled back and the exception reaches
 * the caller.
 */
public final class PortUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final UnavailableReason reason;

    /**
     * Creates an exception with a message.
     *
     * @param message for the operator reading the log: the port and the missing resource; never a secret
     */
    public PortUnavailable(String message) {
        super(requireNonNull(message, "message"));
        this.reason = UnavailableReason.NO_ANSWER;
    }

    /**
     * Creates an exception with a message and a cause.
     *
     * @param message for the operator reading the log: the port and the missing resource; never a secret
     */
    public PortUnavailable(String message, Throwable cause) {
        this(message, cause, UnavailableReason.NO_ANSWER);
    }

    private PortUnavailable(String message, Throwable cause, UnavailableReason reason) {
        super(requireNonNull(message, "message"), requireNonNull(cause, "cause"));
        this.reason = reason;
    }

    /** Creates the exception of a store that did not confirm a commit, so that its outcome is unknown. */
    public static PortUnavailable outcomeUnknown(Throwable cause) {
        return new PortUnavailable("the store did not confirm the commit", cause, UnavailableReason.OUTCOME_UNKNOWN);
    }

    /** Returns the reason for callers of the use case. */
    public UnavailableReason reason() {
        return reason;
    }
}
