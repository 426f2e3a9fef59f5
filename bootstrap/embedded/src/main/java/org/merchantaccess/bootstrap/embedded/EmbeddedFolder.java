package org.merchantaccess.bootstrap.embedded;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.http.token.Ed25519Signatures;
import org.merchantaccess.http.token.TokenIssuer;
import org.merchantaccess.persistence.folder.FolderLock;
import org.merchantaccess.persistence.store.SqliteStore;
import org.merchantaccess.persistence.store.StoreFailure;
import org.merchantaccess.persistence.store.StoreFiles;

/** How merchant access is opened that lies in a folder. Each {@code …ing} gives another of the same, with that one thing changed. */
public final class EmbeddedFolder {

    private final Path data;
    private final Path keys;
    private final Clock clock;
    private final boolean acceptsRestore;
    private final UnaryOperator<Ports> between;

    EmbeddedFolder(Path data, Path keys) {
        this(data, keys, Clock.systemUTC(), false, UnaryOperator.identity());
    }

    private EmbeddedFolder(Path data, Path keys, Clock clock, boolean acceptsRestore, UnaryOperator<Ports> between) {
        this.data = requireNonNull(data, "data");
        this.keys = requireNonNull(keys, "keys");
        this.clock = requireNonNull(clock, "clock");
        this.acceptsRestore = acceptsRestore;
        this.between = requireNonNull(between, "ports");
    }

    /** Goes by that clock instead of the system's. */
    public EmbeddedFolder goingBy(Clock other) {
        return new EmbeddedFolder(data, keys, other, acceptsRestore, between);
    }

    /** Goes on from data that were put back from a backup, which else is refused. Every token from before is dead then. */
    public EmbeddedFolder acceptingRestore() {
        return new EmbeddedFolder(data, keys, clock, true, between);
    }

    /**
     * Uses ports of one's own in place of the folder's, or is told of every decision: {@code ports -> ports.with(…)}. What throws there is
     * thrown by {@link #open}, and the folder is free again.
     */
    public EmbeddedFolder replacing(UnaryOperator<Ports> ports) {
        return new EmbeddedFolder(data, keys, clock, acceptsRestore, ports);
    }

    /**
     * Takes the folder, makes whatever is missing in it, and begins.
     *
     * @param issuer who the tokens are from and for; another one for each environment
     */
    public Either<OpeningFailure, EmbeddedAccess> open(TokenIssuer issuer, AccessSettings settings) {
        requireNonNull(issuer, "issuer");
        requireNonNull(settings, "settings");
        return FolderLock.take(data, clock.instant())
                .<OpeningFailure>mapLeft(OpeningFailure.FolderRefused::new)
                .flatMap(lock -> openStore(settings)
                        .<OpeningFailure>mapLeft(OpeningFailure.StoreRefused::new)
                        .peekLeft(refused -> lock.close())
                        .map(store -> begun(lock, store, issuer, settings)));
    }

    private EmbeddedAccess begun(FolderLock lock, SqliteStore store, TokenIssuer issuer, AccessSettings settings) {
        boolean hasBegun = false;
        try {
            OpenEnvironment environment =
                    OpenEnvironment.on(store, issuer, Ed25519Signatures.fastest(), settings, between);
            hasBegun = true;
            return new EmbeddedAccess(environment, lock);
        } finally {
            // A port of one's own may break while it is made: the next attempt must find the folder free.
            if (!hasBegun) {
                store.close();
                lock.close();
            }
        }
    }

    private Either<StoreFailure, SqliteStore> openStore(AccessSettings settings) {
        StoreFiles files = StoreFiles.in(data, keys, settings.environment());
        return SqliteStore.open(files, settings.environment(), acceptsRestore, InMemory.identifiers(), clock);
    }
}
