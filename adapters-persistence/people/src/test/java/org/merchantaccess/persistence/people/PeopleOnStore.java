package org.merchantaccess.persistence.people;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.PeopleScenario;
import org.merchantaccess.application.people.port.PeopleStore;
import org.merchantaccess.application.people.random.RandomPeopleIdentifiers;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.sqlite.SqliteStore;
import org.merchantaccess.persistence.sqlite.StoreFiles;

/** Both contexts on a store of the test environment. */
final class PeopleOnStore implements AutoCloseable {

    private final SqliteStore store;
    private final Ports core;
    private final PeoplePorts ports;
    private final MerchantAccess access;
    private final PeopleAccess people;

    private PeopleOnStore(SqliteStore store, Clock clock) {
        this.store = store;
        Ports memory = InMemory.ports(clock);
        this.core = store.ports(
                memory.tokens().signer(),
                memory.tokens().reader(),
                memory.tokens().assertions());
        this.ports = SqlPeoplePorts.on(store.tables(), core, new RandomPeopleIdentifiers());
        this.access = MerchantAccess.on(core, AccessSettings.of(Environment.TEST));
        this.people = PeopleAccess.on(ports, Environment.TEST);
    }

    static StoreFiles filesIn(Path folder) {
        return StoreFiles.in(folder.resolve("data"), folder.resolve("keys"), Environment.TEST);
    }

    static PeopleOnStore in(StoreFiles files, boolean acceptsRestore, Clock clock) {
        return SqliteStore.open(
                        files,
                        Environment.TEST,
                        acceptsRestore,
                        new RandomIdentifiers(),
                        clock,
                        List.of(new PeopleTables()))
                .map(store -> new PeopleOnStore(store, clock))
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    PeopleStore peopleStore() {
        return PeopleStore.of(core, ports);
    }

    Ports core() {
        return core;
    }

    MerchantAccess access() {
        return access;
    }

    PeopleScenario scenario() {
        return new PeopleScenario(people);
    }

    @Override
    public void close() {
        people.close();
        access.close();
        store.close();
    }
}
