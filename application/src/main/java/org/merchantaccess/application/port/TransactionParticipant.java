package org.merchantaccess.application.port;

/**
 * A port with data outside the store, which takes part in the store's transactions through {@link
 * org.merchantaccess.application.wiring.ChainedTransactions}.
 *
 * <p>Each transaction begins with {@link #begin()} and ends with {@link #commit()} or {@link #rollBack()}, all on one thread. A participant
 * that serves several threads keeps them apart, for example by a lock from begin to end, or by a connection per thread. Such a lock also
 * delays reads.
 */
public interface TransactionParticipant {

    /**
     * Called before the store's transaction begins.
     *
     * @throws PortUnavailable if the data cannot be reached: the transaction does not begin, and no other method is called
     */
    void begin();

    /**
     * Called within the store's transaction, after its work has ended right. A participant that can tell whether its commit would succeed
     * checks it here.
     *
     * @throws PortUnavailable if the changes cannot be committed: the store rolls back
     */
    default void prepare() {}

    /**
     * Keeps the changes. Called after the store has committed.
     *
     * @throws PortUnavailable if the changes may be lost: the transaction ends as one with an unknown outcome
     */
    void commit();

    /** Undoes the changes. Called if the store has rolled back or has not confirmed its commit, and after each read-only transaction. */
    void rollBack();
}
