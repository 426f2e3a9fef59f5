package org.merchantaccess.persistence.sql;

import java.sql.SQLException;

/** The store did not do what it was told. Ends the transaction; whoever asked for that is told that the store is unavailable. */
final class StoreBroken extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoreBroken(SQLException cause) {
        super(cause);
    }
}
