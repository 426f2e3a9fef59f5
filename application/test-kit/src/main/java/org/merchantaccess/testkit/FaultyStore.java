package org.merchantaccess.testkit;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.wiring.Ports;

/** Store of a {@link TestWorld} with simulated faults. */
final class FaultyStore {

    private final Set<SimulatedFault> faults = ConcurrentHashMap.newKeySet();

    /** Returns the ports with the faults of this store. */
    Ports of(Ports ports) {
        return ports.withStore(store -> store.withTransactions(new FaultyTransactions(store.transactions(), this))
                .withFollowerTransactions(new FaultyTransactions(store.followerTransactions(), this))
                .withChangeFeed(new FaultyChangeFeed(store.changeFeed(), this))
                .withAuditTrail(new FaultyAuditTrail(store.auditTrail(), this)));
    }

    void start(SimulatedFault fault) {
        faults.add(fault);
    }

    void end(SimulatedFault fault) {
        faults.remove(fault);
    }

    boolean has(SimulatedFault fault) {
        return faults.contains(fault);
    }

    /** Throws {@link PortUnavailable} while the store has the given fault. */
    void failIf(SimulatedFault fault) {
        if (has(fault)) {
            throw new PortUnavailable("simulated fault: " + fault);
        }
    }
}
