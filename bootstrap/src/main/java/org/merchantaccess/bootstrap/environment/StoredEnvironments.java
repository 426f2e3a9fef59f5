package org.merchantaccess.bootstrap.environment;

import io.vavr.Lazy;
import io.vavr.control.Either;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.random.RandomPeopleIdentifiers;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.bootstrap.embedded.OpenEnvironment;
import org.merchantaccess.bootstrap.embedded.OpeningFailure;
import org.merchantaccess.bootstrap.settings.InstanceSettings;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.bootstrap.settings.database.DatabaseSettings;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.people.PeopleTables;
import org.merchantaccess.persistence.people.SqlPeoplePorts;
import org.merchantaccess.persistence.postgresql.PostgresqlFailure;
import org.merchantaccess.persistence.postgresql.PostgresqlStore;
import org.merchantaccess.persistence.sqlite.SqliteStore;
import org.merchantaccess.persistence.sqlite.StoreFiles;
import org.merchantaccess.persistence.store.OpenStore;
import org.merchantaccess.tokens.TokenSignatures;

/** Opens environments, each on its own store: a PostgreSQL database if the settings name one, otherwise an SQLite file in the data folder. */
public final class StoredEnvironments implements EnvironmentOpener {

    /** Lazy: measured when the first environment is opened, because most commands open none. */
    private final Supplier<TokenSignatures> signatures;

    private final Clock clock;
    private final PortsDecorator decorator;

    public StoredEnvironments() {
        this(Clock.systemUTC());
    }

    /** Creates an opener whose environments use the given clock. */
    public StoredEnvironments(Clock clock) {
        this(Lazy.of(TokenSignatures::fastest), clock, PortsDecorator.none());
    }

    private StoredEnvironments(Supplier<TokenSignatures> signatures, Clock clock, PortsDecorator decorator) {
        this.signatures = signatures;
        this.clock = clock;
        this.decorator = decorator;
    }

    @Override
    public EnvironmentOpener decoratedBy(PortsDecorator other) {
        return new StoredEnvironments(signatures, clock, other);
    }

    @Override
    public Either<OpeningFailure, OpenInstance> open(Settings settings, Environment environment, Restored restored) {
        // In parallel: signatures and SQLite both load native code.
        CompletableFuture<TokenSignatures> chosen = CompletableFuture.supplyAsync(signatures);
        InstanceSettings instance = settings.of(environment);
        StoreFiles files = files(settings, environment);
        return instance.database()
                .map(database -> onPostgresql(database, files.keys(), environment, restored))
                .getOrElse(() -> onSqlite(files, environment, restored))
                .map(store -> on(store, instance, chosen.join()));
    }

    private Either<OpeningFailure, OpenStore> onSqlite(StoreFiles files, Environment environment, Restored restored) {
        return SqliteStore.open(
                        files,
                        environment,
                        restored == Restored.ACCEPTED,
                        new RandomIdentifiers(),
                        clock,
                        List.of(new PeopleTables()))
                .<OpeningFailure>mapLeft(OpeningFailure.StoreRefused::new)
                .map(store -> store);
    }

    private Either<OpeningFailure, OpenStore> onPostgresql(
            DatabaseSettings database, Path keyFile, Environment environment, Restored restored) {
        return database.database()
                .<PostgresqlFailure>mapLeft(PostgresqlFailure.NoPassword::new)
                .flatMap(connected -> PostgresqlStore.open(
                        connected,
                        keyFile,
                        environment,
                        restored == Restored.ACCEPTED,
                        new RandomIdentifiers(),
                        clock,
                        List.of(new PeopleTables())))
                .<OpeningFailure>mapLeft(OpeningFailure.DatabaseRefused::new)
                .map(store -> store);
    }

    private OpenInstance on(OpenStore store, InstanceSettings settings, TokenSignatures chosen) {
        Environment environment = settings.access().environment();
        OpenEnvironment core = OpenEnvironment.on(
                store,
                settings.signing().defaultIssuer(environment),
                chosen,
                settings.access(),
                ports -> decorator.decorate(environment, ports));
        PeoplePorts people = SqlPeoplePorts.on(store.tables(), core.ports(), new RandomPeopleIdentifiers());
        return new OpenInstance(core, PeopleAccess.on(decorator.decoratePeople(environment, people), environment));
    }

    /** {@inheritDoc} A database always counts as one: it is created by an operator. */
    @Override
    public boolean exists(Settings settings, Environment environment) {
        return settings.of(environment).database().isDefined()
                || Files.exists(files(settings, environment).database());
    }

    private static StoreFiles files(Settings settings, Environment environment) {
        return StoreFiles.in(settings.dataFolder(), settings.keyFolder(), environment);
    }
}
