package org.example.keys;

import java.time.Clock;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.ManagementKeysContract;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Store;

// tag::one-port[]
public class KeyDrawerTest extends ManagementKeysContract {

    @Override
    protected Store emptyStore(Clock clock) {
        KeyDrawer drawer = new KeyDrawer();
        Ports memory = InMemory.ports(clock);
        return Store.of(memory.with(drawer).with(drawer.in(memory.transactions())));
    }
}
// end::one-port[]
