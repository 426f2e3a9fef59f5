package org.merchantaccess.bootstrap.embedded;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.persistence.postgresql.PostgresqlFailure;
import org.merchantaccess.persistence.postgresql.PostgresqlStore;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlDatabase;
import org.merchantaccess.tokens.TokenSignatures;

/**
 * The options for opening merchant access in a PostgreSQL database. Immutable: each {@code with…} method returns a copy with that option.
 */
public final class EmbeddedDatabase {

    private final PostgresqlDatabase database;
    private final Path keys;
    private final Clock clock;
    private final boolean acceptsRestore;
    private final UnaryOperator<Ports> portChanges;

    EmbeddedDatabase(PostgresqlDatabase database, Path keys) {
        this(database, keys, Clock.systemUTC(), false, UnaryOperator.identity());
    }

    private EmbeddedDatabase(
            PostgresqlDatabase database,
            Path keys,
            Clock clock,
            boolean acceptsRestore,
            UnaryOperator<Ports> portChanges) {
        this.database = requireNonNull(database, "database");
        this.keys = requireNonNull(keys, "keys");
        this.clock = requireNonNull(clock, "clock");
        this.acceptsRestore = acceptsRestore;
        this.portChanges = requireNonNull(portChanges, "ports");
    }

    /** Uses that clock instead of the system clock. */
    public EmbeddedDatabase withClock(Clock other) {
        return new EmbeddedDatabase(database, keys, other, acceptsRestore, portChanges);
    }

    /**
     * Accepts a restored backup, or a server that lost changes in a failover; refused by default. All earlier tokens are then invalid. Other
     * processes must not be running.
     */
    public EmbeddedDatabase acceptingRestore() {
        return new EmbeddedDatabase(database, keys, clock, true, portChanges);
    }

    /**
     * Replaces ports, or adds a listener for decisions: {@code ports -> ports.withStore(…)}. An exception of the function is thrown by
     * {@link #open}, and all connections are given back.
     */
    public EmbeddedDatabase withPorts(UnaryOperator<Ports> ports) {
        return new EmbeddedDatabase(database, keys, clock, acceptsRestore, ports);
    }

    /**
     * Creates missing tables if it may, and starts merchant access.
     *
     * @param issuer issuer and audience of the tokens; a different one for each environment
     * @param settings with a maximum staleness of 5 s at least
     * @throws IllegalArgumentException if the maximum staleness is shorter
     */
    public Either<OpeningFailure, EmbeddedAccess> open(TokenIssuer issuer, AccessSettings settings) {
        requireNonNull(issuer, "issuer");
        requireNonNull(settings, "settings");
        return openStore(settings)
                .<OpeningFailure>mapLeft(OpeningFailure.DatabaseRefused::new)
                .map(store -> started(store, issuer, settings));
    }

    private EmbeddedAccess started(PostgresqlStore store, TokenIssuer issuer, AccessSettings settings) {
        boolean hasStarted = false;
        try {
            OpenEnvironment environment =
                    OpenEnvironment.on(store, issuer, TokenSignatures.fastest(), settings, portChanges);
            IssuerSetting.apply(issuer, environment.access());
            hasStarted = true;
            return new EmbeddedAccess(environment, () -> {});
        } finally {
            // A replaced port may throw while it is created.
            if (!hasStarted) {
                store.close();
            }
        }
    }

    private Either<PostgresqlFailure, PostgresqlStore> openStore(AccessSettings settings) {
        return PostgresqlStore.open(
                database,
                keys.resolve(settings.environment().word() + ".keys"),
                settings.environment(),
                acceptsRestore,
                new RandomIdentifiers(),
                clock,
                List.of());
    }
}
