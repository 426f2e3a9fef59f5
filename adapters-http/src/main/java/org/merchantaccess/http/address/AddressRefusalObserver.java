package org.merchantaccess.http.address;

/**
 * Receives each request of one listener that is refused for its address, to count it. Called on event loops and workers, by several at
 * once: must neither block nor throw.
 */
@FunctionalInterface
public interface AddressRefusalObserver {

    /** A request was refused. */
    void refused(AddressRefusal refusal);

    /** Returns an observer that counts nothing. */
    static AddressRefusalObserver none() {
        return refusal -> {};
    }
}
