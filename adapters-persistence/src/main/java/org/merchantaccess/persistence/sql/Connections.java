package org.merchantaccess.persistence.sql;

import java.sql.Connection;
import java.sql.SQLException;

/** A source of connections. */
@FunctionalInterface
public interface Connections {
    Connection open() throws SQLException;
}
