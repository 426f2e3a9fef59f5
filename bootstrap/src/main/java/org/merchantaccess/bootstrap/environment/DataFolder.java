package org.merchantaccess.bootstrap.environment;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantaccess.bootstrap.embedded.OpeningFailure;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.folder.FolderFailure;
import org.merchantaccess.persistence.folder.FolderLock;

/** The data folder, locked by this process until it is closed. Environments can be opened only through it. */
public final class DataFolder implements AutoCloseable {

    private final Settings settings;
    private final EnvironmentOpener opener;
    private final FolderLock lock;

    private DataFolder(Settings settings, EnvironmentOpener opener, FolderLock lock) {
        this.settings = settings;
        this.opener = opener;
        this.lock = lock;
    }

    /** Locks the configured folder and creates it if it is missing. */
    public static Either<FolderFailure, DataFolder> take(Settings settings, EnvironmentOpener opener) {
        return FolderLock.take(settings.dataFolder(), Instant.now())
                .map(lock -> new DataFolder(settings, opener, lock));
    }

    /** Opens an environment. The caller closes it before the folder. */
    public Either<OpeningFailure, OpenInstance> open(Environment environment, Restored restored) {
        return opener.open(settings, environment, restored);
    }

    /** Returns the environments that have a store in this folder. */
    public Set<Environment> environments() {
        return Stream.of(Environment.values())
                .filter(environment -> opener.exists(settings, environment))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void close() {
        lock.close();
    }
}
