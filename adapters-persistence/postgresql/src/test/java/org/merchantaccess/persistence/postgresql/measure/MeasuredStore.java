package org.merchantaccess.persistence.postgresql.measure;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.postgresql.PostgresqlStore;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlDatabase;

/** A store on a server with merchant access for measurements. */
final class MeasuredStore implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(10);

    private final PostgresqlStore store;
    private final Ports ports;
    private final MerchantAccess access;

    /** Opens the store, and returns when it is ready for calls. */
    MeasuredStore(PostgresqlDatabase database, Path keys) {
        store = PostgresqlStore.open(
                        database, keys, Environment.TEST, false, new RandomIdentifiers(), Clock.systemUTC(), List.of())
                .getOrElseThrow(failure -> new IllegalStateException(failure.toString()));
        Ports memory = InMemory.ports(Clock.systemUTC());
        ports = store.ports(
                memory.tokens().signer(),
                memory.tokens().reader(),
                memory.tokens().assertions());
        access = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));
        awaitReady();
    }

    /** Waits for a node whose loading may be interrupted and repeated, such as on a busy machine. */
    private void awaitReady() {
        long start = System.nanoTime();
        while (!access.isReady()) {
            if (System.nanoTime() - start > LONGEST_START.toNanos()) {
                throw new IllegalStateException("not ready");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
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
