package org.merchantaccess.application.people.memory;

import java.time.Clock;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.people.port.PeopleStore;
import org.merchantaccess.application.people.port.PeopleStoreContracts;
import org.merchantaccess.application.wiring.Ports;

/** Runs the contracts of the people ports on the in-memory adapters. */
class InMemoryPeopleTest extends PeopleStoreContracts {

    @Override
    protected PeopleStore emptyPeopleStore(Clock clock) {
        Ports core = InMemory.ports(clock);
        return PeopleStore.of(core, InMemoryPeople.ports(core));
    }

    /** Memory cannot become unavailable. */
    @Override
    protected boolean cutOff() {
        return false;
    }
}
