package org.merchantaccess.persistence.people;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.people.port.PeopleStore;
import org.merchantaccess.application.people.port.PeopleStoreContracts;

/** The people ports on SQLite fulfill their contracts. */
class SqlPeoplePortsTest extends PeopleStoreContracts {

    @TempDir
    private Path folder;

    private final List<PeopleOnStore> open = new ArrayList<>();

    @AfterEach
    void closeStores() {
        open.forEach(PeopleOnStore::close);
    }

    @Override
    protected PeopleStore emptyPeopleStore(Clock clock) {
        PeopleOnStore opened =
                PeopleOnStore.in(PeopleOnStore.filesIn(folder.resolve("store-" + open.size())), false, clock);
        open.add(opened);
        return opened.peopleStore();
    }

    @Override
    protected boolean cutOff() {
        closeStores();
        return true;
    }
}
