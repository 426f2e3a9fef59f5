package org.merchantaccess.persistence.postgresql;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.people.port.PeopleStore;
import org.merchantaccess.application.people.port.PeopleStoreContracts;
import org.merchantaccess.application.people.random.RandomPeopleIdentifiers;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.persistence.people.SqlPeoplePorts;

/** The people ports on PostgreSQL fulfill their contracts. */
class PostgresqlPeopleTest extends PeopleStoreContracts {

    @TempDir
    private Path folder;

    private final OpenPostgresqlStores stores = new OpenPostgresqlStores(() -> folder);

    @AfterEach
    void closeStores() {
        stores.close();
    }

    @Override
    protected PeopleStore emptyPeopleStore(Clock clock) {
        PostgresqlStore store = stores.empty(clock);
        Ports core = OpenPostgresqlStores.ports(store, clock);
        return PeopleStore.of(core, SqlPeoplePorts.on(store.tables(clock), core, new RandomPeopleIdentifiers()));
    }

    @Override
    protected boolean cutOff() {
        closeStores();
        return true;
    }
}
