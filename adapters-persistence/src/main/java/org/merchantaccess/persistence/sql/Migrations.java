package org.merchantaccess.persistence.sql;

import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds and runs the scripts of a schema that a database does not have yet, within a transaction of the caller. */
public final class Migrations {

    /** An upper bound of versions. */
    private static final int MOST_SCRIPTS = 10_000;

    private static final String VERSIONS =
            "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, script TEXT NOT NULL)";

    /** Such as {@code P3__expand_retiring_keys.sql}. */
    private static final Pattern ADDING = Pattern.compile("[VP][0-9]+__expand_.*");

    private final Schema schema;

    public Migrations(Schema schema) {
        this.schema = schema;
    }

    /**
     * Runs the missing scripts in order. The caller must hold a lock against other updates.
     *
     * @return the number of scripts run
     */
    public Either<MigrationFailure, Integer> runOn(Connection connection) throws SQLException {
        execute(connection, VERSIONS);
        Either<MigrationFailure, List<MigrationScript>> missing = missing(versions(connection));
        for (MigrationScript script : missing.getOrElse(List.of())) {
            run(connection, script);
        }
        return missing.map(List::size);
    }

    /**
     * Returns the versions of the missing scripts, in order. Reads only.
     *
     * @param hasVersions false if the database has no table of versions, and so no script
     */
    public Either<MigrationFailure, List<Integer>> missingIn(Connection connection, boolean hasVersions)
            throws SQLException {
        return missing(hasVersions ? versions(connection) : new TreeMap<>())
                .map(scripts -> scripts.stream().map(MigrationScript::version).toList());
    }

    private Either<MigrationFailure, List<MigrationScript>> missing(SortedMap<Integer, String> run) {
        if (run.keySet().stream().anyMatch(version -> version < 0 || version > MOST_SCRIPTS)) {
            return Either.left(new MigrationFailure.Broken(
                    new DatabaseFault.Damage("table schema_version: has an invalid value")));
        }
        boolean isUsable = run.tailMap(schema.newest() + 1).values().stream().allMatch(Migrations::onlyAdds);
        return isUsable
                ? Either.right(schema.scripts().stream()
                        .filter(script -> !run.containsKey(script.version()))
                        .toList())
                : Either.left(new MigrationFailure.Newer(run.lastKey()));
    }

    /** Returns whether a script of a newer program leaves what older ones use, so that both can run side by side during an upgrade. */
    private static boolean onlyAdds(String name) {
        return ADDING.matcher(name).matches();
    }

    private static void run(Connection connection, MigrationScript script) throws SQLException {
        for (String statement : statements(script)) {
            execute(connection, statement);
        }
        try (var inserted = connection.prepareStatement("INSERT INTO schema_version (version, script) VALUES (?, ?)")) {
            inserted.setInt(1, script.version());
            inserted.setString(2, script.name());
            inserted.executeUpdate();
        }
    }

    /** Returns the names of the scripts that were run, by version. */
    private static SortedMap<Integer, String> versions(Connection connection) throws SQLException {
        SortedMap<Integer, String> versions = new TreeMap<>();
        try (var asked = connection.prepareStatement("SELECT version, script FROM schema_version");
                var answer = asked.executeQuery()) {
            while (answer.next()) {
                versions.put(answer.getInt(1), String.valueOf(answer.getString(2)));
            }
        }
        return versions;
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    private static List<String> statements(MigrationScript script) {
        try (InputStream in = Objects.requireNonNull(script.owner().getResourceAsStream(script.name()))) {
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
