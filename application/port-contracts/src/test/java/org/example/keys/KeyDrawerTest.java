package org.example.keys;

import java.time.Clock;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.ManagementKeysContract;
import org.merchantaccess.application.port.Store;

// tag::one-port[]
public class KeyDrawerTest extends ManagementKeysContract {

    @Override
    protected Store emptyStore(Clock clock) {
        return Store.of(new KeyDrawer().in(InMemory.ports(clock)));
    }
}
// end::one-port[]
