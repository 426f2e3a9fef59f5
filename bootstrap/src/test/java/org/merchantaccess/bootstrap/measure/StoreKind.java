package org.merchantaccess.bootstrap.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.people.memory.InMemoryPeople;
import org.merchantaccess.application.people.random.RandomPeopleIdentifiers;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.people.PeopleTables;
import org.merchantaccess.persistence.people.SqlPeoplePorts;
import org.merchantaccess.persistence.postgresql.PostgresqlStore;
import org.merchantaccess.persistence.sql.postgresql.PoolSettings;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlAddress;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlDatabase;
import org.merchantaccess.persistence.sqlite.SqliteStore;
import org.merchantaccess.persistence.sqlite.StoreFiles;
import org.merchantaccess.persistence.store.OpenStore;

/** The kinds of stores to measure. */
public enum StoreKind {
    IN_MEMORY {
        @Override
        public StorePorts store() {
            Ports memory = InMemory.ports(Clock.systemUTC());
            return new StorePorts(memory, InMemoryPeople.ports(memory));
        }
    },

    /** SQLite in a new folder below {@code target}. The store is not closed; it ends with the process. */
    IN_SQLITE {
        @Override
        public StorePorts store() {
            Path folder = temporaryFolder();
            SqliteStore store = SqliteStore.open(
                            StoreFiles.in(folder.resolve("data"), folder.resolve("keys"), Environment.TEST),
                            Environment.TEST,
                            false,
                            new RandomIdentifiers(),
                            Clock.systemUTC(),
                            List.of(new PeopleTables()))
                    .get();
            return portsOf(store);
        }
    },

    /** PostgreSQL on a new server on this machine. Neither the store nor the server is closed; they end with the process. */
    IN_POSTGRESQL {
        @Override
        public StorePorts store() {
            PostgresqlStore store = PostgresqlStore.open(
                            PostgresqlDatabase.at(
                                    PostgresqlAddress.parse(
                                                    PostgresqlServer.start().url(), PostgresqlServer.USER, "")
                                            .get(),
                                    PoolSettings.standard()),
                            temporaryFolder().resolve("test.keys"),
                            Environment.TEST,
                            false,
                            new RandomIdentifiers(),
                            Clock.systemUTC(),
                            List.of(new PeopleTables()))
                    .get();
            return portsOf(store);
        }
    };

    /** Creates an empty store. */
    public abstract StorePorts store();

    private static StorePorts portsOf(OpenStore store) {
        Ports tokens = InMemory.ports(Clock.systemUTC());
        Ports core = store.ports(
                tokens.tokens().signer(),
                tokens.tokens().reader(),
                tokens.tokens().assertions());
        return new StorePorts(core, SqlPeoplePorts.on(store.tables(), core, new RandomPeopleIdentifiers()));
    }

    /** The ports of both contexts on one store. */
    public record StorePorts(Ports core, PeoplePorts people) {}

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "measured");
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }
}
