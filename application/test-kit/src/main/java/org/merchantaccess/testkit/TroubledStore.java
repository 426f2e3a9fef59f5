package org.merchantaccess.testkit;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.Ports;

/** The store of a {@link TestWorld}: as good as the one beneath it, but for the trouble it is in. */
final class TroubledStore {

    private final Set<Trouble> troubles = ConcurrentHashMap.newKeySet();

    /** Those ports, in trouble whenever this store is. */
    Ports of(Ports ports) {
        return ports.with(new TroubledTransactions(ports.transactions(), this))
                .with(new TroubledFeed(ports.changeFeed(), this))
                .with(new TroubledTrail(ports.auditTrail(), this));
    }

    void begins(Trouble trouble) {
        troubles.add(trouble);
    }

    void ends(Trouble trouble) {
        troubles.remove(trouble);
    }

    boolean isIn(Trouble trouble) {
        return troubles.contains(trouble);
    }

    /** Ends the transaction it is called in as one that the store did not answer, if the store is in that trouble. */
    void breakIfIn(Trouble trouble) {
        if (isIn(trouble)) {
            throw new PortUnavailable("this store is in trouble: " + trouble);
        }
    }
}
