package org.example.keys;

import java.time.Clock;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.contracts.key.ManagementKeysContract;
import org.merchantaccess.contracts.store.Store;

/** Runs the contract of management keys on the separate management keys. */
// tag::one-port[]
public class SeparateManagementKeysTest extends ManagementKeysContract {

    private final SeparateManagementKeys drawer = new SeparateManagementKeys();

    @Override
    protected Store emptyStore(Clock clock) {
        return Store.of(drawer.in(InMemory.ports(clock)));
    }

    @Override
    protected boolean cutOff() {
        drawer.lose();
        return true;
    }
}
// end::one-port[]
