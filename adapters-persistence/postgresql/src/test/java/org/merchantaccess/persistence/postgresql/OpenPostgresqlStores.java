package org.merchantaccess.persistence.postgresql;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.people.PeopleTables;
import org.merchantaccess.persistence.postgresql.TestServer.TestDatabase;
import org.merchantaccess.persistence.sql.postgresql.PoolSettings;

/** Opens stores of the test environment on new databases, and closes all of them at the end of a test. */
final class OpenPostgresqlStores implements AutoCloseable {

    private static final int CONNECTIONS = 4;

    private final Supplier<Path> folder;
    private final List<PostgresqlStore> open = new CopyOnWriteArrayList<>();
    private final List<TestDatabase> borrowed = new ArrayList<>();

    OpenPostgresqlStores(Supplier<Path> folder) {
        this.folder = folder;
    }

    /** Returns a new store whose tables are empty. */
    PostgresqlStore empty(Clock clock) {
        TestDatabase database = TestServer.databaseWithTables();
        borrowed.add(database);
        return opened(database, CONNECTIONS, clock);
    }

    /** Opens the store in that database, with a key file of its own. */
    PostgresqlStore opened(TestDatabase database, int connections, Clock clock) {
        return open(database, connections, Environment.TEST, clock)
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    /** Tries to open the store in that database. */
    Either<PostgresqlFailure, PostgresqlStore> open(
            TestDatabase database, int connections, Environment environment, Clock clock) {
        return open(database, connections, environment, false, clock);
    }

    /** Tries to open the store in that database, optionally accepting a loss of changes. */
    Either<PostgresqlFailure, PostgresqlStore> open(
            TestDatabase database, int connections, Environment environment, boolean acceptsRestore, Clock clock) {
        return PostgresqlStore.open(
                        database.withPoolOf(connections),
                        keysOf(database),
                        environment,
                        acceptsRestore,
                        new RandomIdentifiers(),
                        clock,
                        List.of(new PeopleTables()))
                .peek(open::add);
    }

    /** Returns a pool whose transactions wait for a connection on a busy machine, too. */
    static PoolSettings patient(int connections) {
        return new PoolSettings(connections, Duration.ofSeconds(20));
    }

    /** Returns the key file of the store in that database. */
    Path keysOf(TestDatabase database) {
        return folder.get().resolve(database.name() + ".keys");
    }

    /** Returns all ports of a store, with tokens in memory. The clock replaces the one of the database server. */
    static Ports ports(PostgresqlStore store, Clock clock) {
        Ports memory = InMemory.ports(clock);
        return store.ports(
                memory.tokens().signer(),
                memory.tokens().reader(),
                memory.tokens().assertions(),
                Clock.tick(clock, Duration.ofMillis(1)));
    }

    /** Returns the ports of a new store whose tables are empty. */
    Store emptyStore(Clock clock) {
        return Store.of(ports(empty(clock), clock));
    }

    @Override
    public void close() {
        open.forEach(PostgresqlStore::close);
        borrowed.forEach(TestServer::takeBack);
        borrowed.clear();
    }
}
