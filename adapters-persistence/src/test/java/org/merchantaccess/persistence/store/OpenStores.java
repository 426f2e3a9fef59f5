package org.merchantaccess.persistence.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.domain.kernel.Environment;

/** Stores of the test environment that a test opens, each closed when it ends. */
final class OpenStores implements AutoCloseable {

    private final Supplier<Path> folder;
    private final List<SqliteStore> open = new ArrayList<>();

    OpenStores(Supplier<Path> folder) {
        this.folder = folder;
    }

    /** A store of its own, with nothing in it. */
    Store empty(Clock clock) {
        Path own = folder.get().resolve("store-" + open.size());
        return Store.of(
                ports(opened(StoreFiles.in(own.resolve("data"), own.resolve("keys"), Environment.TEST), clock), clock));
    }

    SqliteStore opened(StoreFiles files, Clock clock) {
        SqliteStore store = SqliteStore.open(files, Environment.TEST, false, InMemory.identifiers(), clock)
                .getOrElseThrow(failure -> new AssertionError(failure));
        open.add(store);
        return store;
    }

    /** All ports of a store, and tokens in memory. */
    static Ports ports(SqliteStore store, Clock clock) {
        Ports memory = InMemory.ports(clock);
        return store.ports(memory.tokenSigner(), memory.tokenReader());
    }

    @Override
    public void close() {
        open.forEach(SqliteStore::close);
    }
}
