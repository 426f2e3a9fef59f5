package org.merchantaccess.persistence.sqlite;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.domain.kernel.Environment;

/** Opens stores of the test environment, and closes all of them at the end of a test. */
final class OpenStores implements AutoCloseable {

    private final Supplier<Path> folder;
    private final List<SqliteStore> open = new ArrayList<>();

    OpenStores(Supplier<Path> folder) {
        this.folder = folder;
    }

    /** Returns a new empty store. */
    Store empty(Clock clock) {
        Path own = folder.get().resolve("store-" + open.size());
        return Store.of(
                ports(opened(StoreFiles.in(own.resolve("data"), own.resolve("keys"), Environment.TEST), clock), clock));
    }

    SqliteStore opened(StoreFiles files, Clock clock) {
        SqliteStore store = SqliteStore.open(files, Environment.TEST, false, new RandomIdentifiers(), clock)
                .getOrElseThrow(failure -> new AssertionError(failure));
        open.add(store);
        return store;
    }

    /** Returns all ports of a store, with tokens in memory. */
    static Ports ports(SqliteStore store, Clock clock) {
        Ports memory = InMemory.ports(clock);
        return store.ports(
                memory.tokens().signer(),
                memory.tokens().reader(),
                memory.tokens().assertions());
    }

    @Override
    public void close() {
        open.forEach(SqliteStore::close);
    }
}
