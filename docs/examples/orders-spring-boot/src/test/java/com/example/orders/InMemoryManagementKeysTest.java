package com.example.orders;

import java.time.Clock;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.contracts.key.ManagementKeysContract;
import org.merchantaccess.contracts.store.Store;

/** Runs a contract of Merchant Access with the version of JUnit that Spring Boot manages. */
public class InMemoryManagementKeysTest extends ManagementKeysContract {

    @Override
    protected Store emptyStore(Clock clock) {
        return Store.of(InMemory.ports(clock));
    }

    /** Memory cannot become unavailable. */
    @Override
    protected boolean cutOff() {
        return false;
    }
}
