package org.merchantaccess.persistence.sql.sqlite;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.merchantaccess.persistence.sql.Connections;
import org.merchantaccess.persistence.sql.DatabaseFault;
import org.merchantaccess.persistence.sql.MigrationFailure;
import org.merchantaccess.persistence.sql.Migrations;
import org.merchantaccess.persistence.sql.Schema;

/** Migrates the tables of an SQLite database to the schema of this program, in one transaction. */
public final class SqliteMigrations {

    private final Path file;
    private final Schema schema;
    private final Connections connections;

    /** Creates the migrations of the database in that file to the schema. */
    public SqliteMigrations(Path file, Schema schema, Connections connections) {
        this.file = file;
        this.schema = schema;
        this.connections = connections;
    }

    /**
     * Runs the scripts that were not run yet.
     *
     * @return the number of scripts run
     */
    public Either<MigrationFailure, Integer> run() {
        try (Connection connection = connections.open()) {
            execute(connection, "BEGIN IMMEDIATE");
            Either<MigrationFailure, Integer> run = new Migrations(schema).runOn(connection);
            if (run.isRight()) {
                execute(connection, "COMMIT");
            }
            return run;
        } catch (SQLException broken) {
            return Either.left(new MigrationFailure.Broken(DatabaseFault.of(file, broken)));
        }
    }

    /** Returns an empty in-memory database with the tables of the schema. The caller must close it. */
    static Connection fresh(Schema schema) throws SQLException {
        Connection connection = SqliteFile.inMemory();
        new Migrations(schema)
                .runOn(connection)
                .getOrElseThrow(failure -> new IllegalStateException("a new database cannot be migrated: " + failure));
        return connection;
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }
}
