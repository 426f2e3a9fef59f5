package org.merchantaccess.persistence.postgresql;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.people.PeopleTables;
import org.merchantaccess.persistence.postgresql.TestServer.TestDatabase;

/** Opens stores of the test environment on new databases, and closes all of them at the end of a test. */
final class OpenPostgresqlStores implements AutoCloseable {

    private static final int CONNECTIONS = 8;

    private final Supplier<Path> folder;
    private final List<PostgresqlStore> open = new ArrayList<>();

    OpenPostgresqlStores(Supplier<Path> folder) {
        this.folder = folder;
    }

    /** Returns a new store whose tables are empty. */
    PostgresqlStore empty(Clock clock) {
        return opened(TestServer.copyOf(Template.DATABASE), clock);
    }

    /** Opens the store in that database. All databases share one key file. */
    PostgresqlStore opened(TestDatabase database, Clock clock) {
        PostgresqlStore store = PostgresqlStore.open(
                        database.address(),
                        CONNECTIONS,
                        folder.get().resolve("keys").resolve("test.keys"),
                        Environment.TEST,
                        new RandomIdentifiers(),
                        clock,
                        List.of(new PeopleTables()))
                .getOrElseThrow(failure -> new AssertionError(failure));
        open.add(store);
        return store;
    }

    /** Returns all ports of a store, with tokens in memory. */
    static Ports ports(PostgresqlStore store, Clock clock) {
        Ports memory = InMemory.ports(clock);
        return store.ports(memory.tokens().signer(), memory.tokens().reader());
    }

    /** Returns the ports of a new store whose tables are empty. */
    Store emptyStore(Clock clock) {
        return Store.of(ports(empty(clock), clock));
    }

    @Override
    public void close() {
        open.forEach(PostgresqlStore::close);
    }

    /** A database with the tables of a store and without rows, to be copied. */
    private static final class Template {

        static final TestDatabase DATABASE = withTables();

        private static TestDatabase withTables() {
            TestDatabase database = TestServer.emptyDatabase();
            try (var transactions = org.merchantaccess.persistence.sql.postgresql.PostgresqlTransactions.forLongWork(
                    database.address())) {
                transactions.inTransactionOr(
                        broken -> {
                            throw new AssertionError(broken);
                        },
                        () -> transactions.update(PostgresqlSchema.core()));
            }
            return database;
        }
    }
}
