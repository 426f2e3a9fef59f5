package org.merchantaccess.persistence.measure;

import java.nio.file.Path;
import java.time.Clock;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.sqlite.SqliteStore;
import org.merchantaccess.persistence.sqlite.StoreFiles;

/** A store with merchant access for measurements. */
final class MeasuredStore implements AutoCloseable {

    private final SqliteStore store;
    private final Ports ports;
    private final MerchantAccess access;

    /** Opens the store, and returns when it is ready for calls. */
    MeasuredStore(StoreFiles files) {
        store = SqliteStore.open(files, Environment.TEST, true, new RandomIdentifiers(), Clock.systemUTC())
                .getOrElseThrow(failure -> new IllegalStateException(failure.toString()));
        Ports memory = InMemory.ports(Clock.systemUTC());
        ports = store.ports(
                memory.tokens().signer(),
                memory.tokens().reader(),
                memory.tokens().assertions());
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

    @Override
    public void close() {
        access.close();
        store.close();
    }
}
