package org.merchantaccess.http.address;

/**
 * Counts the requests of one listener that are refused because of their address. Event loops and workers call it concurrently, so it must
 * neither block nor throw.
 */
@FunctionalInterface
public interface AddressRefusalObserver {

    /** Called once for each refused request. */
    void refused(AddressRefusal refusal);

    /** Returns an observer that does nothing. */
    static AddressRefusalObserver none() {
        return refusal -> {};
    }
}
