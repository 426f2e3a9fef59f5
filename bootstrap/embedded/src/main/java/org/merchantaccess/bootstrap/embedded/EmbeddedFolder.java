package org.merchantaccess.bootstrap.embedded;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.persistence.folder.FolderLock;
import org.merchantaccess.persistence.sqlite.SqliteFailure;
import org.merchantaccess.persistence.sqlite.SqliteStore;
import org.merchantaccess.persistence.sqlite.StoreFiles;
import org.merchantaccess.tokens.TokenSignatures;

/** The options for opening merchant access in a folder. Immutable: each {@code with…} method returns a copy with that option. */
public final class EmbeddedFolder {

    private final Path data;
    private final Path keys;
    private final Clock clock;
    private final boolean acceptsRestore;
    private final UnaryOperator<Ports> portChanges;

    EmbeddedFolder(Path data, Path keys) {
        this(data, keys, Clock.systemUTC(), false, UnaryOperator.identity());
    }

    private EmbeddedFolder(
            Path data, Path keys, Clock clock, boolean acceptsRestore, UnaryOperator<Ports> portChanges) {
        this.data = requireNonNull(data, "data");
        this.keys = requireNonNull(keys, "keys");
        this.clock = requireNonNull(clock, "clock");
        this.acceptsRestore = acceptsRestore;
        this.portChanges = requireNonNull(portChanges, "ports");
    }

    /** Uses that clock instead of the system clock. */
    public EmbeddedFolder withClock(Clock other) {
        return new EmbeddedFolder(data, keys, other, acceptsRestore, portChanges);
    }

    /** Accepts a restored backup; refused by default. All earlier tokens are then invalid. */
    public EmbeddedFolder acceptingRestore() {
        return new EmbeddedFolder(data, keys, clock, true, portChanges);
    }

    /**
     * Replaces ports, or adds a listener for decisions: {@code ports -> ports.withStore(…)}. An exception of the function is thrown by
     * {@link #open}, and the folder is released.
     */
    public EmbeddedFolder withPorts(UnaryOperator<Ports> ports) {
        return new EmbeddedFolder(data, keys, clock, acceptsRestore, ports);
    }

    /**
     * Locks the folder, creates missing files, and starts merchant access.
     *
     * @param issuer issuer and audience of the tokens; a different one for each environment
     */
    public Either<OpeningFailure, EmbeddedAccess> open(TokenIssuer issuer, AccessSettings settings) {
        requireNonNull(issuer, "issuer");
        requireNonNull(settings, "settings");
        return FolderLock.take(data, clock.instant())
                .<OpeningFailure>mapLeft(OpeningFailure.FolderRefused::new)
                .flatMap(lock -> openStore(settings)
                        .<OpeningFailure>mapLeft(OpeningFailure.StoreRefused::new)
                        .peekLeft(refused -> lock.close())
                        .map(store -> started(lock, store, issuer, settings)));
    }

    private EmbeddedAccess started(FolderLock lock, SqliteStore store, TokenIssuer issuer, AccessSettings settings) {
        boolean hasStarted = false;
        try {
            OpenEnvironment environment =
                    OpenEnvironment.on(store, issuer, TokenSignatures.fastest(), settings, portChanges);
            IssuerSetting.apply(issuer, environment.access());
            hasStarted = true;
            return new EmbeddedAccess(environment, lock::close);
        } finally {
            // A replaced port may throw while it is created; the folder must then be free for the next attempt.
            if (!hasStarted) {
                store.close();
                lock.close();
            }
        }
    }

    private Either<SqliteFailure, SqliteStore> openStore(AccessSettings settings) {
        StoreFiles files = StoreFiles.in(data, keys, settings.environment());
        return SqliteStore.open(files, settings.environment(), acceptsRestore, new RandomIdentifiers(), clock);
    }
}
