package org.merchantaccess.application.port.node;

/**
 * Signals between the nodes of a shared store that there are changes to apply, so that a node polls before its next second.
 *
 * <p>A signal is only a hint: if it is lost, the change waits for the next poll. Called outside of transactions.
 */
@FunctionalInterface
public interface ChangeSignals {

    /** Signals all nodes after a commit. Returns immediately; several signals may become one. Never throws. */
    void send();

    /**
     * Calls the listener for each signal of another node, and whenever signals may have been missed. Called once. By default no signal
     * arrives.
     *
     * @param listener returns immediately and does not throw
     */
    default void listen(Runnable listener) {}

    /** Returns signals for a store of one node, which has no other nodes. */
    static ChangeSignals none() {
        return () -> {};
    }
}
