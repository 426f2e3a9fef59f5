package org.merchantaccess.persistence.sql;

import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Brings the tables to the form this program knows: runs the scripts that were not run yet, in their order, all in one transaction.
 * A script that was released is never changed, only followed by another.
 */
public final class Migrations {

    private static final List<String> SCRIPTS = List.of(
            "V1__merchant_access.sql",
            "V2__people.sql",
            "V3__sign_in_links.sql",
            "V4__idempotency_records.sql",
            "V5__failed_sign_ins.sql",
            "V6__journaled.sql");

    /** No program will ever have as many. */
    private static final int MOST_SCRIPTS = 10_000;

    private static final String VERSIONS =
            "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, script TEXT NOT NULL)";

    private final Path file;
    private final SqlTransactions.Connections connections;

    /** Migrations of the database in that file, which those connections reach. */
    public Migrations(Path file, SqlTransactions.Connections connections) {
        this.file = file;
        this.connections = connections;
    }

    /**
     * Runs what was not run yet.
     *
     * @return how many were run
     */
    public Either<MigrationFailure, Integer> run() {
        try (Connection connection = connections.open()) {
            execute(connection, "BEGIN IMMEDIATE");
            execute(connection, VERSIONS);
            int version = version(connection);
            if (version < 0 || version > MOST_SCRIPTS) {
                return Either.left(new MigrationFailure.Broken(
                        new DatabaseFault.Damage("table schema_version: holds what cannot have been written there")));
            }
            if (version > SCRIPTS.size()) {
                return Either.left(new MigrationFailure.Newer(version));
            }
            for (int next = version; next < SCRIPTS.size(); next++) {
                run(connection, next);
            }
            execute(connection, "COMMIT");
            return Either.right(SCRIPTS.size() - version);
        } catch (SQLException broken) {
            return Either.left(new MigrationFailure.Broken(DatabaseFault.of(file, broken)));
        }
    }

    /** A database in memory with nothing in it, in the form this program knows. To be closed. */
    static Connection fresh() throws SQLException {
        Connection connection = SqliteFile.inMemory();
        execute(connection, VERSIONS);
        for (int next = 0; next < SCRIPTS.size(); next++) {
            run(connection, next);
        }
        return connection;
    }

    private static void run(Connection connection, int index) throws SQLException {
        String script = SCRIPTS.get(index);
        for (String statement : statements(script)) {
            execute(connection, statement);
        }
        try (var inserted = connection.prepareStatement("INSERT INTO schema_version (version, script) VALUES (?, ?)")) {
            inserted.setInt(1, index + 1);
            inserted.setString(2, script);
            inserted.executeUpdate();
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (var asked = connection.prepareStatement("SELECT COALESCE(MAX(version), 0) FROM schema_version");
                var answer = asked.executeQuery()) {
            answer.next();
            return answer.getInt(1);
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    private static List<String> statements(String script) {
        try (InputStream in = Objects.requireNonNull(Migrations.class.getResourceAsStream(script))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return Stream.of(text.split(";"))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
