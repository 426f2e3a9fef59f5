package org.merchantaccess.bootstrap.embedded;

import java.nio.file.Path;
import java.util.List;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.persistence.restore.RevokedRight;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlDatabase;

/**
 * Merchant access of one environment, stored in a data folder that this process holds exclusively until it is closed, or in a PostgreSQL
 * database that any number of processes share.
 *
 * <p>A change is on disk when it is answered, and survives a crash. Thread-safe. After closing, every use case fails with {@link
 * org.merchantaccess.application.outcome.UnavailableReason#INSTANCE_CLOSED}, and a folder is free for its next owner.
 */
public final class EmbeddedAccess implements AutoCloseable {

    private final OpenEnvironment environment;
    private final Runnable whenClosed;

    /**
     * Creates an open instance.
     *
     * @param whenClosed runs after the environment is closed
     */
    EmbeddedAccess(OpenEnvironment environment, Runnable whenClosed) {
        this.environment = environment;
        this.whenClosed = whenClosed;
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

    /**
     * Names a PostgreSQL database to open. Its tables are created at the first opening, if the user of the connections may do so.
     *
     * <p>On {@linkplain PostgresqlDatabase#on a data source of your program}, two connections are kept until this instance is closed. At
     * most five changes at a time, and each list, take another one for milliseconds. So its pool needs ten connections more than your own code
     * uses, and a limit of at most a second for the wait for a connection.
     *
     * @param database such as {@code PostgresqlDatabase.on(dataSource)}
     * @param keys the folder of the sealing keys, the same for all processes that use the database; it may be mounted read-only
     */
    public static EmbeddedDatabase on(PostgresqlDatabase database, Path keys) {
        return new EmbeddedDatabase(database, keys);
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
        whenClosed.run();
    }
}
