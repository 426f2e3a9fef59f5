package org.merchantaccess.bootstrap.environment;

import io.vavr.Lazy;
import io.vavr.control.Either;
import java.nio.file.Files;
import java.time.Clock;
import java.util.function.Supplier;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.bootstrap.embedded.OpenEnvironment;
import org.merchantaccess.bootstrap.settings.InstanceSettings;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.token.Ed25519Signatures;
import org.merchantaccess.http.token.TokenIssuer;
import org.merchantaccess.persistence.store.SqliteStore;
import org.merchantaccess.persistence.store.StoreFailure;
import org.merchantaccess.persistence.store.StoreFiles;

/** Opens environments that lie in the data folder, each in a database of its own. */
public final class SqliteEnvironments implements EnvironmentOpener {

    /** Chosen when the first environment is opened: most commands open none. */
    private final Supplier<Ed25519Signatures> signatures;

    private final Clock clock;
    private final PortsOfEnvironment between;

    public SqliteEnvironments() {
        this(Clock.systemUTC());
    }

    /** Those that go by that clock. */
    public SqliteEnvironments(Clock clock) {
        this(Lazy.of(Ed25519Signatures::fastest), clock, PortsOfEnvironment.asTheyAre());
    }

    private SqliteEnvironments(Supplier<Ed25519Signatures> signatures, Clock clock, PortsOfEnvironment between) {
        this.signatures = signatures;
        this.clock = clock;
        this.between = between;
    }

    @Override
    public EnvironmentOpener through(PortsOfEnvironment other) {
        return new SqliteEnvironments(signatures, clock, other);
    }

    @Override
    public Either<StoreFailure, OpenEnvironment> open(Settings settings, Environment environment, Restored restored) {
        return SqliteStore.open(
                        files(settings, environment),
                        environment,
                        restored == Restored.ACCEPTED,
                        InMemory.identifiers(),
                        clock)
                .map(store -> on(store, settings.of(environment)));
    }

    private OpenEnvironment on(SqliteStore store, InstanceSettings settings) {
        return OpenEnvironment.on(
                store,
                new TokenIssuer(settings.issuer(), settings.issuer()),
                signatures.get(),
                settings.access(),
                ports -> between.of(settings.access().environment(), ports));
    }

    @Override
    public boolean isThere(Settings settings, Environment environment) {
        return Files.exists(files(settings, environment).database());
    }

    private static StoreFiles files(Settings settings, Environment environment) {
        return StoreFiles.in(settings.dataFolder(), settings.keyFolder(), environment);
    }
}
