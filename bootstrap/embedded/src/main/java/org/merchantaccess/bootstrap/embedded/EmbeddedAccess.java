package org.merchantaccess.bootstrap.embedded;

import java.nio.file.Path;
import java.util.List;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.persistence.folder.FolderLock;
import org.merchantaccess.persistence.restore.RevokedRight;

/**
 * Merchant access of one environment, stored in a data folder that this process holds exclusively until it is closed.
 *
 * <p>A change is on disk when it is answered, and survives a crash. Thread-safe. After closing, every use case fails with {@link
 * org.merchantaccess.application.outcome.UnavailableReason#INSTANCE_CLOSED}, and the folder is free for its next owner.
 */
public final class EmbeddedAccess implements AutoCloseable {

    private final OpenEnvironment environment;
    private final FolderLock lock;

    EmbeddedAccess(OpenEnvironment environment, FolderLock lock) {
        this.environment = environment;
        this.lock = lock;
    }

    /**
     * Names the folders to open; they are created at the first opening.
     *
     * @param data the folder of the database, in which all secrets are sealed; one folder for each environment
     * @param keys the folder of the sealing keys; keep it apart from the data and their backups
     */
    public static EmbeddedFolder in(Path data, Path keys) {
        return new EmbeddedFolder(data, keys);
    }

    /** Returns every use case, grouped by package. */
    public MerchantAccess access() {
        return environment.access();
    }

    /** Returns the revoked rights that are valid again because the folder was restored from a backup; usually empty. */
    public List<RevokedRight> revived() {
        return environment.revived();
    }

    /**
     * Waits for running calls, closes the store, and releases the folder. Closing twice has no effect.
     *
     * @throws IllegalStateException if called within a use case, such as from a port; nothing is closed then
     */
    @Override
    public synchronized void close() {
        environment.close();
        lock.close();
    }
}
