package org.merchantaccess.bootstrap.environment;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantaccess.bootstrap.embedded.OpenEnvironment;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.folder.FolderFailure;
import org.merchantaccess.persistence.folder.FolderLock;
import org.merchantaccess.persistence.store.StoreFailure;

/** The data folder, held by this process and no other until it is closed: nobody opens an environment without it. */
public final class DataFolder implements AutoCloseable {

    private final Settings settings;
    private final EnvironmentOpener opener;
    private final FolderLock lock;

    private DataFolder(Settings settings, EnvironmentOpener opener, FolderLock lock) {
        this.settings = settings;
        this.opener = opener;
        this.lock = lock;
    }

    /** Takes the folder that is set, and makes it where there is none. */
    public static Either<FolderFailure, DataFolder> take(Settings settings, EnvironmentOpener opener) {
        return FolderLock.take(settings.dataFolder(), Instant.now())
                .map(lock -> new DataFolder(settings, opener, lock));
    }

    /** Opens an environment. It is closed before the folder is. */
    public Either<StoreFailure, OpenEnvironment> open(Environment environment, Restored restored) {
        return opener.open(settings, environment, restored);
    }

    /** The environments that have a store here. */
    public Set<Environment> environments() {
        return Stream.of(Environment.values())
                .filter(environment -> opener.isThere(settings, environment))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void close() {
        lock.close();
    }
}
