package com.example.stores;

import java.time.Clock;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.contracts.StoreContracts;
import org.merchantaccess.contracts.store.Store;

/** Runs all contracts of a store. */
class InMemoryStoreTest extends StoreContracts {

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
