package org.merchantaccess.persistence.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Changes the database by other means than ours, and takes the sums of its pages away, which would show that at once: what is tried is
 * whether it shows otherwise.
 */
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
            forgetSums();
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
            forgetSums();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private void forgetSums() {
        try {
            new PageSums(database).forget();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
