package org.merchantaccess.bootstrap.embedded;

import java.nio.file.Path;
import java.util.List;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.persistence.folder.FolderLock;
import org.merchantaccess.persistence.restore.Ended;

/**
 * Merchant access of one environment, kept in a folder that this process has for itself until it is closed.
 *
 * <p>What was changed is on the disk when the change is answered, and survives a crash. Safe for many threads. Once it is closed every
 * use case answers with its failure for {@link org.merchantaccess.application.kernel.UnavailableReason#INSTANCE_CLOSED}, and the folder
 * is free for its next owner.
 */
public final class EmbeddedAccess implements AutoCloseable {

    private final OpenEnvironment environment;
    private final FolderLock lock;

    EmbeddedAccess(OpenEnvironment environment, FolderLock lock) {
        this.environment = environment;
        this.lock = lock;
    }

    /**
     * Where it lies, or will lie when it is opened for the first time.
     *
     * @param data the database, of no use to a thief; one folder for each environment
     * @param keys what the database is sealed with: to be kept apart from it and from its backups
     */
    public static EmbeddedFolder in(Path data, Path keys) {
        return new EmbeddedFolder(data, keys);
    }

    /** Every use case, by its room. */
    public MerchantAccess access() {
        return environment.access();
    }

    /** What had ended and is good again, because the folder was put back from a backup; mostly nothing. */
    public List<Ended> revived() {
        return environment.revived();
    }

    /**
     * Waits for the calls under way, closes the store, and leaves the folder to its next owner. To close twice is harmless.
     *
     * @throws IllegalStateException within a use case, such as from a port: nothing is closed then
     */
    @Override
    public synchronized void close() {
        environment.close();
        lock.close();
    }
}
