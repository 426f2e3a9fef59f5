package org.merchantaccess.persistence.sql.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.persistence.sql.postgresql.limit.Deadline;

/** One connection that is kept from transaction to transaction, so that a busy pool cannot delay them. For one thread at a time. */
final class KeptConnection implements ConnectionSource {

    private final GivenConnections source;
    private final ReentrantLock using = new ReentrantLock(true);
    private @Nullable Connection kept;

    /** Creates a source that takes its connection from another one at its first use, and again after it was lost. */
    KeptConnection(GivenConnections source) {
        this.source = source;
    }

    @Override
    public PostgresqlSession begin(Deadline deadline) throws SQLException {
        using.lock();
        boolean hasBegun = false;
        try {
            PostgresqlSession session = kept == null ? source.begin(deadline) : source.begunAgainOn(kept, deadline);
            kept = session.connection();
            hasBegun = true;
            return session;
        } finally {
            if (!hasBegun) {
                forget();
                using.unlock();
            }
        }
    }

    @Override
    public void release(Connection connection) {
        using.unlock();
    }

    @Override
    public void discard(Connection connection) {
        forget();
        using.unlock();
    }

    private void forget() {
        if (kept != null) {
            source.discard(kept);
            kept = null;
        }
    }

    @Override
    public void close() {
        using.lock();
        try {
            if (kept != null) {
                source.release(kept);
                kept = null;
            }
        } catch (SQLException lost) {
            forget();
        } finally {
            using.unlock();
        }
    }
}
