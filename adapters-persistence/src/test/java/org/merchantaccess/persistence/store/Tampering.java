package org.merchantaccess.persistence.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Somebody who gets at the database by other means than ours. */
final class Tampering {

    private final Path database;

    Tampering(Path database) {
        this.database = database;
    }

    /** Does something to the tables themselves. */
    void run(String statement) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Changes at least one row, or it was no tampering. */
    void with(String statement, Object... values) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            if (prepared.executeUpdate() == 0) {
                throw new AssertionError("nothing was changed");
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
