package org.merchantaccess.application.port;

import java.time.Instant;

/**
 * Clock of the store. Upkeep computes ages by it, so that a node with a wrong clock deletes nothing that other nodes need.
 *
 * <p>On a shared store it is the clock of the database server. The store of one node may use the clock of its machine.
 */
@FunctionalInterface
public interface StoreClock {

    /** Returns the time of the store, read during the current transaction and at least as precise as a millisecond. */
    Instant now();
}
