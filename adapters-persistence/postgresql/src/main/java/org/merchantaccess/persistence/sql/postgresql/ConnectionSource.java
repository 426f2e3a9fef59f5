package org.merchantaccess.persistence.sql.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import org.merchantaccess.persistence.sql.postgresql.limit.Deadline;

/** Connections for transactions of one kind. Thread-safe. */
interface ConnectionSource extends AutoCloseable {

    /**
     * Begins a transaction on a connection, which the caller releases or discards.
     *
     * @param deadline limits the statements of the transaction
     */
    PostgresqlSession begin(Deadline deadline) throws SQLException;

    /** Takes back a connection whose transaction has ended. */
    void release(Connection connection) throws SQLException;

    /** Closes a connection whose state is unknown. */
    void discard(Connection connection);

    @Override
    void close();
}
