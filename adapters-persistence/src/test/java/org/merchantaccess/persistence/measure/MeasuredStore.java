package org.merchantaccess.persistence.measure;

import java.nio.file.Path;
import java.time.Clock;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.store.SqliteStore;
import org.merchantaccess.persistence.store.StoreFiles;

/** A store and merchant access on it. */
final class MeasuredStore implements AutoCloseable {

    private final SqliteStore store;
    private final Ports ports;
    private final MerchantAccess access;

    /** Opens it, and returns when it is ready to let callers in. */
    MeasuredStore(StoreFiles files) {
        store = SqliteStore.open(files, Environment.TEST, true, InMemory.identifiers(), Clock.systemUTC())
                .getOrElseThrow(failure -> new IllegalStateException(failure.toString()));
        Ports memory = InMemory.ports(Clock.systemUTC());
        ports = store.ports(memory.tokenSigner(), memory.tokenReader());
        access = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));
        if (!access.isReady()) {
            throw new IllegalStateException("not ready");
        }
    }

    static StoreFiles filesIn(Path folder) {
        return StoreFiles.in(folder.resolve("data"), folder.resolve("keys"), Environment.TEST);
    }

    MerchantAccess access() {
        return access;
    }

    Ports ports() {
        return ports;
    }

    Store atRest() {
        return Store.of(ports);
    }

    @Override
    public void close() {
        access.close();
        store.close();
    }
}
