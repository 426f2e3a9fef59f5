package org.merchantaccess.persistence.sqlite;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.contracts.StoreContracts;
import org.merchantaccess.contracts.store.Store;

/** The SQLite store fulfills the contracts of the ports. */
class SqliteStoreTest extends StoreContracts {

    @TempDir
    private Path folder;

    private final OpenStores stores = new OpenStores(() -> folder);

    @AfterEach
    void closeStores() {
        stores.close();
    }

    @Override
    protected Store emptyStore(Clock clock) {
        return stores.empty(clock);
    }

    @Override
    protected boolean cutOff() {
        stores.close();
        return true;
    }
}
