package org.merchantaccess.application.people.port;

import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.store.Store;

/** A store under test, with its people ports. */
public record PeopleStore(Store core, PeoplePorts people) {

    /** Returns the store behind these ports. */
    public static PeopleStore of(Ports core, PeoplePorts people) {
        return new PeopleStore(Store.of(core), people);
    }
}
