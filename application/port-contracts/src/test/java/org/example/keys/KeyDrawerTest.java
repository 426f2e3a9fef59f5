package org.example.keys;

import java.time.Clock;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.ManagementKeysContract;
import org.merchantaccess.application.port.Store;

// tag::one-port[]
public class KeyDrawerTest extends ManagementKeysContract {

    private final KeyDrawer drawer = new KeyDrawer();

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
