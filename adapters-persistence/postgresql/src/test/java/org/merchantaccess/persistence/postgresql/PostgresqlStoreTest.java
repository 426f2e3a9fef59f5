package org.merchantaccess.persistence.postgresql;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.contracts.StoreContracts;
import org.merchantaccess.contracts.store.Store;

/** The store on PostgreSQL fulfills the contracts of the ports. */
class PostgresqlStoreTest extends StoreContracts {

    @TempDir
    private Path folder;

    private final OpenPostgresqlStores stores = new OpenPostgresqlStores(() -> folder);

    @AfterEach
    void closeStores() {
        stores.close();
    }

    @Override
    protected Store emptyStore(Clock clock) {
        return stores.emptyStore(clock);
    }

    @Override
    protected boolean cutOff() {
        stores.close();
        return true;
    }
}
