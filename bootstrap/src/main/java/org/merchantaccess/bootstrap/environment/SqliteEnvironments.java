package org.merchantaccess.bootstrap.environment;

import io.vavr.Lazy;
import io.vavr.control.Either;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.random.RandomPeopleIdentifiers;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.bootstrap.embedded.OpenEnvironment;
import org.merchantaccess.bootstrap.settings.InstanceSettings;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.people.PeopleTables;
import org.merchantaccess.persistence.people.SqlPeoplePorts;
import org.merchantaccess.persistence.sqlite.SqliteFailure;
import org.merchantaccess.persistence.sqlite.SqliteStore;
import org.merchantaccess.persistence.sqlite.StoreFiles;
import org.merchantaccess.tokens.Ed25519Signatures;
import org.merchantaccess.tokens.TokenIssuer;

/** Opens environments in the data folder, each on its own SQLite database. */
public final class SqliteEnvironments implements EnvironmentOpener {

    /** Lazy: measured when the first environment is opened, because most commands open none. */
    private final Supplier<Ed25519Signatures> signatures;

    private final Clock clock;
    private final PortsDecorator decorator;

    public SqliteEnvironments() {
        this(Clock.systemUTC());
    }

    /** Creates an opener whose environments use the given clock. */
    public SqliteEnvironments(Clock clock) {
        this(Lazy.of(Ed25519Signatures::fastest), clock, PortsDecorator.none());
    }

    private SqliteEnvironments(Supplier<Ed25519Signatures> signatures, Clock clock, PortsDecorator decorator) {
        this.signatures = signatures;
        this.clock = clock;
        this.decorator = decorator;
    }

    @Override
    public EnvironmentOpener decoratedBy(PortsDecorator other) {
        return new SqliteEnvironments(signatures, clock, other);
    }

    @Override
    public Either<SqliteFailure, OpenInstance> open(Settings settings, Environment environment, Restored restored) {
        // In parallel: signatures and SQLite both load native code.
        CompletableFuture<Ed25519Signatures> chosen = CompletableFuture.supplyAsync(signatures);
        return SqliteStore.open(
                        files(settings, environment),
                        environment,
                        restored == Restored.ACCEPTED,
                        new RandomIdentifiers(),
                        clock,
                        List.of(new PeopleTables()))
                .map(store -> on(store, settings.of(environment), chosen.join()));
    }

    private OpenInstance on(SqliteStore store, InstanceSettings settings, Ed25519Signatures chosen) {
        Environment environment = settings.access().environment();
        OpenEnvironment core = OpenEnvironment.on(
                store,
                new TokenIssuer(settings.issuer(), settings.issuer()),
                chosen,
                settings.access(),
                ports -> decorator.decorate(environment, ports));
        PeoplePorts people = SqlPeoplePorts.on(store.tables(), core.ports(), new RandomPeopleIdentifiers());
        return new OpenInstance(core, PeopleAccess.on(decorator.decoratePeople(environment, people), environment));
    }

    @Override
    public boolean exists(Settings settings, Environment environment) {
        return Files.exists(files(settings, environment).database());
    }

    private static StoreFiles files(Settings settings, Environment environment) {
        return StoreFiles.in(settings.dataFolder(), settings.keyFolder(), environment);
    }
}
